package io.demitasse.handler;

import io.demitasse.component.Component;
import io.demitasse.component.Update;

/** Where a handler's results go, untyped; {@link Out} is its typed face. */
public interface Emitter {
    /** Shows a result: the value of the one output, or {@link Results} of all. */
    void send(Object result);

    /** Shows a value in one of the outputs. */
    void send(Component<?> output, Object value);

    /** Adds to what the first output shows. */
    void append(Object part);

    /** Adds to what one of the outputs shows. */
    void append(Component<?> output, Object part);

    /** Changes options of components. */
    void update(Update update);
}
