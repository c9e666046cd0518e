package io.demitasse.spaces.run;

/**
 * How much one running version of a Space may use. A runner keeps to it as well as its system lets it.
 *
 * @param memory in bytes, of all its processes together
 * @param cores that it may keep busy
 * @param processes that it may have at once
 */
public record Limits(long memory, int cores, int processes) {
    /** 2 GiB of memory, two cores, 256 processes. */
    public static final Limits DEFAULT = new Limits(2L << 30, 2, 256);

    /** The same with another amount of memory, in bytes. */
    public Limits memory(long bytes) {
        return new Limits(bytes, cores, processes);
    }

    /** The same with another number of processes. */
    public Limits processes(int most) {
        return new Limits(memory, cores, most);
    }
}
