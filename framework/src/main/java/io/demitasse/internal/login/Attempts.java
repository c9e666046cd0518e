package io.demitasse.internal.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attempts to sign in that failed, by where they came from: who fails too often has to wait. */
public final class Attempts {
    /** How many may fail in a minute. */
    public static final int MOST = 10;

    /** How long the others wait. */
    public static final Duration SPAN = Duration.ofMinutes(1);

    private static final int PLACES = 10_000;

    private record Failed(Instant since, int times) {}

    private final Map<String, Failed> byPlace = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > PLACES;
        }
    };
    private final Clock clock;

    /** None yet; by that clock they are forgotten. */
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether nothing more is tried from there for now. */
    public synchronized boolean isLocked(String place) {
        Failed failed = byPlace.get(place);
        return failed != null && failed.times() >= MOST && isRecent(failed);
    }

    /** One has failed. */
    public synchronized void failed(String place) {
        Failed failed = byPlace.get(place);
        byPlace.put(
                place,
                failed != null && isRecent(failed)
                        ? new Failed(failed.since(), failed.times() + 1)
                        : new Failed(clock.instant(), 1));
    }

    private boolean isRecent(Failed failed) {
        return clock.instant().isBefore(failed.since().plus(SPAN));
    }
}
