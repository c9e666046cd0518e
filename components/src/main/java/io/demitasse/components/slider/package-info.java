/** A number within limits, on a track. */
@NullMarked
package io.demitasse.components.slider;

import org.jspecify.annotations.NullMarked;
