package io.demitasse.component;

/**
 * Something that happens to a component and can start a handler. The names are those of Gradio's events; the page
 * listens to the DOM events of the same names.
 *
 * @param source the component
 * @param name for instance {@code click}
 */
public record Event(Component<?> source, String name) {}
