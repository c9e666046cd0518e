package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import java.util.List;

/** Something that the page does by itself when an event happens. */
public record Deed(Verb verb, List<Component<?>> components) {
    /** What it does. */
    public enum Verb {
        SHOW,
        HIDE,
        TOGGLE,
        OPEN,
        CLOSE,
        COPY,
        CLEAR
    }
}
