package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.internal.graph.Handler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One call of a handler, from the moment it is accepted. Its status changes under its session's lock. */
public final class Job {
    /** Where a job can be. */
    public enum Phase {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        STOPPED;

        /** Whether the job is over. */
        public boolean isEnd() {
            return this == DONE || this == FAILED || this == STOPPED;
        }
    }

    /**
     * Where a job is.
     *
     * @param position how many calls go before it while it is queued
     * @param millis queued: how long it may still wait, 0 when unknown; else how long it has run
     * @param share how much is done, below 0 when unknown
     * @param doing what is going on
     * @param message why it failed
     * @param steps the same as loops within loops, the outermost first
     */
    public record Status(
            String job,
            int handler,
            Phase phase,
            int position,
            long millis,
            double share,
            String doing,
            Optional<Message> message,
            List<Step> steps) {
        /** A job that was over before it began. */
        static Status stopped(String job, int handler) {
            return new Status(job, handler, Phase.STOPPED, 0, 0, -1, "", Optional.empty(), List.of());
        }
    }

    /**
     * How far one loop is, or the call itself.
     *
     * @param done how many steps are done; below 0 if only a share is known
     * @param of how many there are; 0 if that is not known
     * @param share how much is done; below 0 if it is counted or not known
     * @param doing what is going on; may be empty
     * @param unit what the steps are; may be empty
     */
    public record Step(long done, long of, double share, String doing, String unit) {}

    private final Request request;
    private final Handler handler;
    private final Session session;
    private final SessionJobs jobs;

    private volatile List<Object> inputs = List.of();
    /**
     * Held while something is told, so that the end comes last; not this job's own lock, which who listens may need.
     */
    private final Object telling = new Object();

    private volatile Phase phase = Phase.QUEUED;
    private volatile long started = System.nanoTime();
    private @Nullable Thread thread;
    private Optional<Replay> replay = Optional.empty();

    Job(Request request, Handler handler, Session session, SessionJobs jobs) {
        this.request = request;
        this.handler = handler;
        this.session = session;
        this.jobs = jobs;
    }

    /** The id that the client chose, unique in its session. */
    public String id() {
        return request.job();
    }

    Request request() {
        return request;
    }

    /** The handler called. */
    public Handler handler() {
        return handler;
    }

    /** Whose job it is. */
    public Session session() {
        return session;
    }

    /** Remembers what the job has told already, at another replica. */
    void replay(Replay other) {
        replay = Optional.of(other);
    }

    /** Whether readers know already what the job wants to tell, since it ran before. */
    boolean replays(Emission emission) {
        return replay.isPresent() && replay.get().covers(emission, session, id());
    }

    List<Object> inputs() {
        return inputs;
    }

    /** Sets the values that the handler gets, before the job is queued. */
    void inputs(List<Object> values) {
        inputs = values;
    }

    /** Where the job is. */
    public Phase phase() {
        return phase;
    }

    boolean isStopped() {
        return phase == Phase.STOPPED;
    }

    long millisSinceStart() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /**
     * Starts the job; false if it was stopped before it ran.
     *
     * @param runner the thread that a stop interrupts; null if it runs others too
     */
    synchronized boolean start(@Nullable Thread runner) {
        if (phase != Phase.QUEUED) {
            return false;
        }
        thread = runner;
        started = System.nanoTime();
        phase = Phase.RUNNING;
        return true;
    }

    /** Ends the job, starts what follows and tells its session; nothing happens if it had ended already. */
    void end(Phase end, Optional<Message> message) {
        if (!endAs(end)) {
            return;
        }
        if (end != Phase.STOPPED) {
            replay.ifPresent(before -> before.end(session, id()));
            jobs.ending(this, end);
        }
        tellEnd(message);
    }

    /**
     * Ends a job whose time is over; for what follows it, it has failed.
     *
     * @param elsewhere tells so: what follows may have a validator of the author's that takes its time
     */
    void timeOut(Message message, Executor elsewhere) {
        if (endAs(Phase.STOPPED)) {
            elsewhere.execute(() -> {
                jobs.ending(this, Phase.FAILED);
                tellEnd(Optional.of(message));
            });
        }
    }

    private void tellEnd(Optional<Message> message) {
        tell(new Status(id(), handler.id(), phase, 0, millisSinceStart(), -1, "", message, List.of()));
        session.journal().end(id());
    }

    /** Ends the job without a word: it runs elsewhere. */
    void drop() {
        endAs(Phase.STOPPED);
    }

    private void tell(Status status) {
        synchronized (telling) {
            session.emit(new Emission.Moved(status));
        }
    }

    private synchronized boolean endAs(Phase end) {
        if (phase.isEnd()) {
            return false;
        }
        phase = end;
        if (thread != null && end == Phase.STOPPED) {
            thread.interrupt();
        }
        return true;
    }

    /** Whether a change of that component starts something. */
    boolean isFollowed(int component) {
        return jobs.isFollowed(component);
    }

    /** To be called when the job has given a component another value. */
    void changed(int component) {
        jobs.changed(this, component);
    }

    /** Tells its session where the job is, if it still is in that phase: nothing comes after its end, nor before it. */
    void tell(Phase in, int position, long millis, double share, String doing, List<Step> steps) {
        synchronized (telling) {
            if (phase == in) {
                tell(new Status(id(), handler.id(), in, position, millis, share, doing, Optional.empty(), steps));
            }
        }
    }

    void tell(Phase in, int position, long millis, double share, String doing) {
        tell(in, position, millis, share, doing, List.of());
    }

    /** To be called once the thread is free again. */
    void afterEnd() {
        jobs.freed(this);
    }

    /** Lets go of the thread, so that a late stop can't interrupt what it does next. */
    synchronized void release() {
        thread = null;
    }
}
