package io.demitasse.handler;

import io.demitasse.component.Component;
import io.demitasse.component.Update;
import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The outputs of a handler that streams.
 *
 * <pre>{@code
 * page.on(ask.click()).inputs(question).outputs(answer, sources).stream((text, out) -> {
 *   out.send(sources, library.find(text));                 // one of the outputs
 *   try (var tokens = model.answer(text)) {
 *     tokens.forEach(token -> out.append(answer, token));  // as many bytes as the token has
 *   }
 * });
 * }</pre>
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
     * Shows a value in one of the outputs and leaves the others as they are.
     *
     * @throws io.demitasse.error.AuthorException if it is not an output of the handler
     */
    public <T> void send(Component<T> output, T value) {
        emitter.send(output, value);
    }

    /**
     * Adds to the value shown: text to a text, in as many bytes as the part has.
     *
     * @throws io.demitasse.error.AuthorException if the output's value can't grow
     */
    public void append(R part) {
        emitter.append(part);
    }

    /**
     * Adds to what one of the outputs shows.
     *
     * @throws io.demitasse.error.AuthorException if it is not an output of the handler, or can't grow
     */
    public <T> void append(Component<T> output, T part) {
        emitter.append(output, part);
    }

    /** Changes options of components. */
    public void update(Update update) {
        emitter.update(update);
    }

    /** Shows each value of a stream in place of the one before, and closes the stream. */
    public void sendAll(Stream<? extends R> values) {
        each(values, this::send);
    }

    /** Shows each value in place of the one before. */
    public void sendAll(Iterator<? extends R> values) {
        values.forEachRemaining(this::send);
    }

    /**
     * Shows each value in place of the one before; asks for the next when one is shown, and cancels when stopped.
     *
     * @throws Exception what the publisher fails with
     */
    public void sendAll(Publisher<? extends R> values) throws Exception {
        Subscription.each(values, this::send);
    }

    /** Adds each part of a stream to the value shown, and closes the stream. */
    public void appendAll(Stream<? extends R> parts) {
        each(parts, this::append);
    }

    /** Adds each part to the value shown. */
    public void appendAll(Iterator<? extends R> parts) {
        parts.forEachRemaining(this::append);
    }

    /**
     * Adds each part to the value shown; asks for the next when one is shown, and cancels when stopped.
     *
     * @throws Exception what the publisher fails with
     */
    public void appendAll(Publisher<? extends R> parts) throws Exception {
        Subscription.each(parts, this::append);
    }

    private void each(Stream<? extends R> all, Consumer<R> action) {
        try (all) {
            all.sequential().forEachOrdered(action);
        }
    }
}
