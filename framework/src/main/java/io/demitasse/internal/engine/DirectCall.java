package io.demitasse.internal.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One call by a client that shows no page. Its results are in the log of a session of its own, whose last emission is
 * that it ended; nothing follows from it.
 */
public final class DirectCall {
    /**
     * How it ended.
     *
     * @param millis how long it ran, without the time that it waited
     */
    public record Outcome(Job.Phase phase, long millis) {}

    private final Session session;
    private final String job;
    private final Runnable stop;
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    DirectCall(Session session, String job, Runnable stop, Runnable whenClosed) {
        this.session = session;
        this.job = job;
        this.stop = stop;
        this.whenClosed = whenClosed;
    }

    /** What the call has shown. */
    public Session session() {
        return session;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return outcome().isPresent();
    }

    /** Tells once how it ended, at once if it has. */
    public void whenOver(Consumer<Outcome> listener) {
        var told = new AtomicBoolean();
        Runnable look =
                () -> outcome().filter(any -> told.compareAndSet(false, true)).ifPresent(listener);
        session.subscribe(look);
        look.run();
    }

    private Optional<Outcome> outcome() {
        return session.status(job)
                .filter(status -> status.phase().isEnd())
                .map(status -> new Outcome(status.phase(), status.millis()));
    }

    /** Stops it; nothing happens if it is over. */
    public void stop() {
        if (!isOver()) {
            stop.run();
        }
    }

    /** Stops it, and gives what its log took to others; once is enough. */
    public void close() {
        stop();
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
        }
    }
}
