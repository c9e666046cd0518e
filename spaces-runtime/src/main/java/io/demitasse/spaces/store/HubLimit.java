package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;

/** What a hub bounds, as its administrators set it: bytes in MiB, or numbers of things. */
public enum HubLimit {
    /** One file that git itself keeps. */
    FILE("A file that git keeps", "MiB", 1 << 10, 1, 1 << 22),
    /** One push. */
    PUSH("A push", "MiB", 4 << 10, 1, 1 << 22),
    /** All large files of a repository together. */
    LARGE_FILES("All large files of a repository", "MiB", 100 << 10, 0, 1 << 30),
    /** What the program of a Space may have of memory. */
    MEMORY("Memory of a Space", "MiB", 2 << 10, 64, 1 << 22),
    /** How many processors it may keep busy. */
    CORES("Processors of a Space", "", 2, 1, 1 << 10),
    /** How many processes it may have. */
    PROCESSES("Processes of a Space", "", 256, 16, 1 << 20),
    /** By how many links an account may share demos at once. */
    LINKS("Links of an account", "", 10, 0, 10_000);

    private final String title;
    private final String unit;
    private final long usual;
    private final long least;
    private final long most;

    HubLimit(String title, String unit, long usual, long least, long most) {
        this.title = title;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** What it bounds, in words. */
    public String title() {
        return title;
    }

    /** What it is counted in; empty for things. */
    public String unit() {
        return unit;
    }

    /** The same with what it is counted in. */
    public String label() {
        return unit.isEmpty() ? title : title + ", " + unit;
    }

    /**
     * The amount that somebody has written.
     *
     * @throws VisitorException if it is no whole number
     */
    public long read(String written) {
        if (!written.matches("\\d{1,18}")) {
            throw new VisitorException("\"" + title + "\" needs a whole number, such as " + usual + ".");
        }
        return Long.parseLong(written);
    }

    /** The amount until somebody sets another. */
    public long usual() {
        return usual;
    }

    /** The least amount that can be set. */
    public long least() {
        return least;
    }

    /** The greatest amount that can be set. */
    public long most() {
        return most;
    }
}
