package io.demitasse;

import io.demitasse.component.DataEvent;
import io.demitasse.internal.graph.Node.Kind;
import java.util.function.Function;

/** A set of tabs, while the page is declared. */
public final class Tabs {
    /**
     * The tab that shows now.
     *
     * @param index its place among the tabs
     */
    public record Shown(int index) {
        /** Refuses what is no place. */
        public Shown {
            if (index < 0) {
                throw new IllegalArgumentException("No tab is at " + index + ".");
            }
        }
    }

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

    /** Another tab shows, chosen by the visitor or by a handler; the event says which. */
    public DataEvent<Shown> change() {
        return box.handle().on("change", Shown.class);
    }

    Container box() {
        return box;
    }
}
