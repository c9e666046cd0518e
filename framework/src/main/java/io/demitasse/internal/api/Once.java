package io.demitasse.internal.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is asked for first: a launch waits for none of it. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
