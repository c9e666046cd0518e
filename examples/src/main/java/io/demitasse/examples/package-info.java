/** Runnable demos and the gallery that lists them. */
@NullMarked
package io.demitasse.examples;

import org.jspecify.annotations.NullMarked;
