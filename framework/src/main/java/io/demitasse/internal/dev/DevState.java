package io.demitasse.internal.dev;

import java.util.List;

/**
 * How the source is.
 *
 * @param kind what is being done about the last change
 * @param project what is watched, as its author calls it
 * @param problems what is wrong, if it failed
 */
public record DevState(Kind kind, String project, List<Problem> problems) {
    /** What is being done about the last change. */
    public enum Kind {
        /** The source is being compiled, or the program is being started. */
        WORKING,
        /** It is not shown: it does not compile, or does not start. */
        FAILED,
        /** It is shown. */
        FINE
    }
}
