/** Choices out of view until they are asked for: one, or several. */
@NullMarked
package io.demitasse.components.dropdown;

import org.jspecify.annotations.NullMarked;
