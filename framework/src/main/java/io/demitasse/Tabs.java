package io.demitasse;

import io.demitasse.internal.graph.Node.Kind;
import java.util.function.Function;

/** A set of tabs, while the page is declared. */
public final class Tabs {
    private final Container box = new Container(Kind.TABS, "", true);

    Tabs() {}

    /** Adds a tab with that title. */
    public Container tab(String title) {
        return box.box(Kind.TAB, title, box.isEmpty());
    }

    /** Adds a tab with that title, filled by the function; gives what the function gives. */
    public <R> R tab(String title, Function<Container, R> content) {
        return content.apply(tab(title));
    }

    Container box() {
        return box;
    }
}
