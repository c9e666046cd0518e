package io.demitasse.spaces.run;

import java.util.Optional;

/**
 * How a program ended.
 *
 * @param code its exit code
 * @param reason why the runner ended it, as a sentence; empty if it ended by itself
 */
public record Exit(int code, Optional<String> reason) {
    private static final int KILLED = 137;

    /** What happened, as a sentence. */
    String sentence() {
        return reason.orElseGet(() -> code == KILLED
                ? "It was killed from outside, perhaps since the machine had no memory left."
                : "It ended with exit code " + code + ".");
    }
}
