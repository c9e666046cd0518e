package io.demitasse.internal.engine;

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
    private final SessionJobs jobs;
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    DirectCall(Session session, SessionJobs jobs, Runnable whenClosed) {
        this.session = session;
        this.jobs = jobs;
        this.whenClosed = whenClosed;
    }

    /** What the call has shown. */
    public Session session() {
        return session;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return jobs.isIdle();
    }

    /** Tells once how it ended, at once if it has. */
    public void whenOver(Consumer<Outcome> listener) {
        var told = new AtomicBoolean();
        Runnable look = () ->
                jobs.outcome().filter(any -> told.compareAndSet(false, true)).ifPresent(listener);
        session.subscribe(look);
        look.run();
    }

    /** Stops it; nothing happens if it is over. */
    public void stop() {
        jobs.stopAll();
    }

    /** Stops it, and gives what its log took to others; once is enough. */
    public void close() {
        stop();
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
        }
    }
}
