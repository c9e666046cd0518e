package io.demitasse.handler;

import io.demitasse.component.Update;

/**
 * The outputs of a handler that streams.
 *
 * @param <R> the type of the one output's value, or an {@code Out2}… of several
 */
public final class Out<R> {
    private final Emitter emitter;

    /** The typed face of an emitter. */
    public Out(Emitter emitter) {
        this.emitter = emitter;
    }

    /** Shows a value in place of the one before. */
    public void send(R value) {
        emitter.send(value);
    }

    /**
     * Adds to the value shown: text to a text, in as many bytes as the part has.
     *
     * @throws io.demitasse.error.AuthorException if the output's value can't grow
     */
    public void append(R part) {
        emitter.append(part);
    }

    /** Changes options of components. */
    public void update(Update update) {
        emitter.update(update);
    }
}
