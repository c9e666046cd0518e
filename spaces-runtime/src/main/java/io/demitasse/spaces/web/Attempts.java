package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts attempts to sign in, so that passwords can't be guessed: 10 in a minute for each name and each address. */
final class Attempts {
    static final int MOST = 10;
    static final Duration WHILE = Duration.ofMinutes(1);

    /** Those that count longest are forgotten first. */
    private static final int MOST_KEYS = 10_000;

    private static final int LONGEST_KEY = 100;

    /** How many there were since. */
    private record Count(Instant since, int attempts) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts one more for each of the keys.
     *
     * @throws PageException if there were too many of one
     */
    void refuseTooMany(Context context, List<String> keys) {
        Duration wait = oneMore(keys);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            context.header("Retry-After", Long.toString(seconds));
            throw new PageException(
                    429, "There were too many attempts to sign in", "Wait for " + seconds + " seconds, and try again.");
        }
    }

    /** Counts one more for each of the keys; says how long to wait if there were too many of one, else nothing. */
    synchronized Duration oneMore(List<String> keys) {
        Duration longest = Duration.ZERO;
        for (String key : keys) {
            Duration wait = oneMore(key.substring(0, Math.min(key.length(), LONGEST_KEY)));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private Duration oneMore(String key) {
        Instant now = clock.instant();
        Count before = counts.getOrDefault(key, new Count(now, 0));
        Count count = before.since().plus(WHILE).isAfter(now) ? before : new Count(now, 0);
        if (count.attempts() >= MOST) {
            return Duration.between(now, count.since().plus(WHILE));
        }
        // Goes to the end when its time begins.
        if (count.attempts() == 0) {
            counts.remove(key);
        }
        counts.put(key, new Count(count.since(), count.attempts() + 1));
        if (counts.size() > MOST_KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return Duration.ZERO;
    }
}
