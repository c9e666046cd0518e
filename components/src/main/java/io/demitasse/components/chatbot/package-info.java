/** A conversation. */
@NullMarked
package io.demitasse.components.chatbot;

import org.jspecify.annotations.NullMarked;
