/** Each example on real input. */
@NullMarked
package io.demitasse.examples;

import org.jspecify.annotations.NullMarked;
