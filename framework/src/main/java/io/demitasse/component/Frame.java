package io.demitasse.component;

/** What the page draws around a component. */
public enum Frame {
    /** A label tied to one control, the help under it, a line for its error. */
    FIELD,
    /** As a field, for several controls: a field set whose legend is the label. */
    GROUP,
    /** A titled surface around a value that is shown, not entered. */
    FIGURE,
    /** Nothing but a box: buttons and running text. */
    PLAIN,
    /** A box that nobody sees: a component that is a script only. */
    HIDDEN,
    /** The component is not in the page at all. */
    NONE
}
