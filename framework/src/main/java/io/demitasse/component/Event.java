package io.demitasse.component;

/**
 * Something that happens to a component and can start a handler. The names are those of Gradio's events; the page
 * listens to the DOM events of the same names.
 */
public sealed interface Event permits PlainEvent, DataEvent {
    /** The component. */
    Component<?> source();

    /** What happens to it, for instance {@code click}. */
    String name();

    /** An event that brings nothing but itself. */
    static Event of(Component<?> source, String name) {
        return new PlainEvent(source, name);
    }
}
