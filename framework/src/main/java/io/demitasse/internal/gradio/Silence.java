package io.demitasse.internal.gradio;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Moments in which nothing is told of an event, for clients that would not understand it yet. */
final class Silence {
    private final LongSupplier nanos;
    private final long born;
    private long until;
    private Optional<Long> wakeIn = Optional.empty();

    /** None yet, of an event that begins now by that clock. */
    Silence(LongSupplier nanos) {
        this.nanos = nanos;
        born = nanos.getAsLong();
        until = born;
    }

    /** Lasts so long from now on. */
    synchronized void from(long millis) {
        last(nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Lasts until the event is so old. */
    synchronized void untilAge(long millis) {
        last(born + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void last(long end) {
        long left = end - nanos.getAsLong();
        if (left > 0 && end - until > 0) {
            until = end;
            wakeIn = Optional.of(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    synchronized boolean isNow() {
        return until - nanos.getAsLong() > 0;
    }

    /** In how many milliseconds it will have ended; empty but for once after it was begun. */
    synchronized Optional<Long> wakeIn() {
        Optional<Long> once = wakeIn;
        wakeIn = Optional.empty();
        return once;
    }
}
