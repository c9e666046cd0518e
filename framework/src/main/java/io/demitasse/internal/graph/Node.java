package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import java.util.List;
import java.util.Optional;

/** A part of a page: a component, a layout around parts, or the examples of a handler. */
public sealed interface Node {
    /** A component in its place. */
    record Leaf(Component<?> component) implements Node {}

    /**
     * A layout around parts.
     *
     * @param title shown by tabs, accordions and sidebars
     * @param open whether an accordion or a sidebar starts open
     * @param size how wide it is in a row
     * @param handle what handlers hold it by, if any does
     */
    record Box(Kind kind, String title, boolean open, Size size, List<Node> children, Optional<LayoutHandle> handle)
            implements Node {
        public Box {
            children = List.copyOf(children);
        }

        /** A layout that no handler holds. */
        public Box(Kind kind, String title, boolean open, List<Node> children) {
            this(kind, title, open, Size.USUAL, children, Optional.empty());
        }

        /** The same layout around other parts. */
        public Box with(List<Node> others) {
            return new Box(kind, title, open, size, others, handle);
        }
    }

    /**
     * How wide a layout is next to its neighbours in a row.
     *
     * @param scale its share
     * @param minWidth the width in CSS pixels below which it moves to the next line
     */
    record Size(int scale, int minWidth) {
        /** As wide as any other. */
        public static final Size USUAL = new Size(1, 160);

        /** Whether it is as wide as any other. */
        public boolean isUsual() {
            return scale == USUAL.scale && minWidth == USUAL.minWidth;
        }
    }

    /**
     * The examples of a handler.
     *
     * @param title what stands above them; in the visitor's language if empty
     */
    record Examples(int handler, String title) implements Node {}

    /** Running text in Markdown. */
    record Prose(String markdown) implements Node {}

    /** The layouts. */
    enum Kind {
        PAGE,
        ROW,
        COLUMN,
        GROUP,
        TABS,
        TAB,
        ACCORDION,
        SIDEBAR,
        DIALOG,
        DRAWER,
        POPOVER,
        INTERFACE,
        ACTIONS
    }
}
