/** Speaks Gradio's protocol, so that its clients call the handlers of an app. */
@NullMarked
package io.demitasse.internal.gradio;

import org.jspecify.annotations.NullMarked;
