package io.demitasse.internal.dev;

/**
 * Why a change of the source can't be shown.
 *
 * @param file the source as its author calls it; empty if it is not known
 * @param line from 1; 0 if it is not known
 * @param column from 1; 0 if it is not known
 * @param message what is wrong
 * @param source the text of that line; empty if it is not known
 */
public record Problem(String file, long line, long column, String message, String source) {
    /** A problem of no place. */
    public static Problem of(String message) {
        return new Problem("", 0, 0, message, "");
    }
}
