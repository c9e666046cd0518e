/**
 * Calls Gradio apps, those of Demitasse and those of Python: {@link io.demitasse.client.Client} connects to one.
 *
 * <p>The protocol is Gradio's {@code sse_v3}, which Python's Gradio speaks from 4.24 to 6.
 */
@NullMarked
package io.demitasse.client;

import org.jspecify.annotations.NullMarked;
