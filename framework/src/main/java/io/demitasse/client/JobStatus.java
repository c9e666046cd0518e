package io.demitasse.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a {@link RemoteJob} is.
 *
 * @param position how many are before it in the queue; 0 unless it waits
 * @param queued how many wait in all, when it was last told
 * @param eta how long until it ends, if the app knows
 * @param loops how far it is, from the outermost loop to the innermost; empty if it does not say
 * @param log the last things that the app said, 100 at most
 */
public record JobStatus(
        Stage stage,
        int position,
        int queued,
        Optional<Duration> eta,
        List<Progress> loops,
        List<JobEvent.Logged> log) {
    private static final int LINES = 100;

    static final JobStatus SENT = new JobStatus(Stage.QUEUED, 0, 0, Optional.empty(), List.of(), List.of());

    /** The stages of a job, in their order; the last three are ends. */
    public enum Stage {
        /** It waits for its turn. */
        QUEUED,
        /** It runs. */
        RUNNING,
        /** It has its result. */
        DONE,
        /** It failed; {@link RemoteJob#result()} says why. */
        FAILED,
        /** It was stopped. */
        CANCELLED
    }

    /** The status after an event. */
    JobStatus after(JobEvent event) {
        if (event instanceof JobEvent.Queued queue) {
            return new JobStatus(stage, queue.position(), queue.size(), queue.eta(), loops, log);
        }
        if (event instanceof JobEvent.Advanced advance) {
            return new JobStatus(Stage.RUNNING, 0, queued, eta, advance.loops(), log);
        }
        if (event instanceof JobEvent.Logged line) {
            var more = new ArrayList<>(log.subList(Math.max(0, log.size() - LINES + 1), log.size()));
            more.add(line);
            return new JobStatus(stage, position, queued, eta, loops, List.copyOf(more));
        }
        return at(Stage.RUNNING);
    }

    JobStatus at(Stage other) {
        return new JobStatus(other, 0, queued, eta, loops, log);
    }
}
