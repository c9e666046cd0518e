package io.demitasse.examples;

import java.util.Optional;
import java.util.concurrent.Callable;

/** A value that is made when it is first asked for: a model takes seconds to load, and most visitors never call it. */
final class Lazy<T> {
    private final Callable<T> maker;
    private Optional<T> made = Optional.empty();

    Lazy(Callable<T> maker) {
        this.maker = maker;
    }

    /** The value; who asks while it is made waits for it. */
    synchronized T get() {
        if (made.isEmpty()) {
            try {
                made = Optional.of(maker.call());
            } catch (Exception e) {
                throw new IllegalStateException("Could not load a model of the examples.", e);
            }
        }
        return made.get();
    }
}
