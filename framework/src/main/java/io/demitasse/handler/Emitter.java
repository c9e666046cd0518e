package io.demitasse.handler;

import io.demitasse.component.Update;

/** Where a handler's results go, untyped; {@link Out} is its typed face. */
public interface Emitter {
    /** Shows a result: the value of the one output, or {@link Results} of all. */
    void send(Object result);

    /** Adds to what the outputs show. */
    void append(Object part);

    /** Changes options of components. */
    void update(Update update);
}
