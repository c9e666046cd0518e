package io.demitasse.component;

/** A change inside a component that the page already shows. The ids are those of elements that the component drew. */
public sealed interface Change {
    /** Adds HTML to the end of an element. */
    record Added(String id, String html) implements Change {}

    /** Draws an element again; the HTML is that element. */
    record Redrawn(String id, String html) implements Change {}

    /**
     * Draws the end of an element again, the part that is still open. The page remembers its HTML; this says what
     * became of it, in UTF-16 units: between the first {@code from} and the last {@code tail} of them stands
     * {@code html} now, and the first {@code closed} of the outcome will never change again.
     *
     * @param from below 0 if all that the element holds is still open and is drawn anew
     */
    record Grown(String id, int from, int tail, String html, int closed) implements Change {}
}
