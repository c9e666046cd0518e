package io.demitasse.components.chatbot;

import java.util.Locale;

/** Who says something in a chat. */
public enum Role {
    /** The visitor. */
    USER,
    /** The handler that answers. */
    ASSISTANT;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
