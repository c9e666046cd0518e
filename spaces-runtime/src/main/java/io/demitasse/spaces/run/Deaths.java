package io.demitasse.spaces.run;

import java.time.Duration;
import java.util.Optional;

/** How often a program died lately, and so how long to wait before it is started again. */
final class Deaths {
    private final Pace pace;
    private int count;

    Deaths(Pace pace) {
        this.pace = pace;
    }

    /** Counts one more: after how long to start again, twice as long each time; empty if it died too often. */
    Optional<Duration> oneMore() {
        if (count >= pace.restarts()) {
            return Optional.empty();
        }
        return Optional.of(pace.backOff().multipliedBy(1L << count++));
    }

    /** Forgets them if the program has run long enough since. */
    void forgetAfter(Duration run) {
        if (run.compareTo(pace.steady()) > 0) {
            forget();
        }
    }

    void forget() {
        count = 0;
    }
}
