/** Gradio's clients, unmodified, against apps declared in Java. */
@NullMarked
package io.demitasse.clients;

import org.jspecify.annotations.NullMarked;
