package io.demitasse.components.file;

/**
 * One of the files that a component shows.
 *
 * @param index its place among them
 * @param name what it is called
 */
public record Pointed(int index, String name) {
    /** Refuses what is no place. */
    public Pointed {
        if (index < 0) {
            throw new IllegalArgumentException("No file is at " + index + ".");
        }
    }
}
