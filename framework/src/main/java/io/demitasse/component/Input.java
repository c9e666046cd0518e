package io.demitasse.component;

/**
 * What a handler can read: the value of a component, or what an event says.
 *
 * @param <T> the type that the handler gets
 */
public sealed interface Input<T> permits Component, EventData {}
