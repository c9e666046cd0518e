package io.demitasse.internal.engine;

import java.time.Duration;

/**
 * The bounds of the engine.
 *
 * @param sessions how many pages may be open; over it, the longest idle one is forgotten
 * @param away how long a page may be away before what runs for it is stopped; zero if pages don't come back
 * @param idle how long a session without a page is kept
 * @param queue how many calls of a handler may wait
 * @param time how long a call may run
 * @param logEntries how many emissions of a session are kept for readers that come back
 * @param logChars how many characters of them
 */
public record Limits(
        int sessions, Duration away, Duration idle, int queue, Duration time, int logEntries, int logChars) {
    /** Generous for a demo, small for a machine. */
    public static final Limits DEFAULT = new Limits(
            10_000, Duration.ofMinutes(5), Duration.ofHours(1), 1_000, Duration.ofMinutes(10), 4_000, 2_000_000);
}
