/** The components that a demo is made of. */
@NullMarked
package io.demitasse.components;

import org.jspecify.annotations.NullMarked;
