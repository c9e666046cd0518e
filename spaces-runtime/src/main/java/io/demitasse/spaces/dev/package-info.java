/** A demo in the making: its source is watched, compiled, run and shown again on every save. */
@NullMarked
package io.demitasse.spaces.dev;

import org.jspecify.annotations.NullMarked;
