/** Programs of authors: those that must not compile, and what javac says of them. */
@NullMarked
package io.demitasse.programs;

import org.jspecify.annotations.NullMarked;
