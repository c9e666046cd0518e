package io.demitasse.spaces.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the database keeps them, so that what is given back at once is what is found later. */
final class Moment {
    private Moment() {}

    static Instant now(Clock clock) {
        return of(clock.instant());
    }

    static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
