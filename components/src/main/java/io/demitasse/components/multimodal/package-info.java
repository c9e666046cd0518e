/** A text with files. */
@NullMarked
package io.demitasse.components.multimodal;

import org.jspecify.annotations.NullMarked;
