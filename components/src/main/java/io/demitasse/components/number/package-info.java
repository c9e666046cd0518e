/** A number that the visitor types or a handler computes. */
@NullMarked
package io.demitasse.components.number;

import org.jspecify.annotations.NullMarked;
