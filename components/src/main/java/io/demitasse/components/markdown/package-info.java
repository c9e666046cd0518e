/** Running text in Markdown. */
@NullMarked
package io.demitasse.components.markdown;

import org.jspecify.annotations.NullMarked;
