/** A text that the visitor types or a handler writes. */
@NullMarked
package io.demitasse.components.textbox;

import org.jspecify.annotations.NullMarked;
