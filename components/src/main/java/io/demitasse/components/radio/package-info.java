/** One of a few choices, all in view. */
@NullMarked
package io.demitasse.components.radio;

import org.jspecify.annotations.NullMarked;
