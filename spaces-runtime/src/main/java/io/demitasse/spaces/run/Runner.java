package io.demitasse.spaces.run;

/** Starts programs of Spaces, each apart from the others and from the machine, as far as its system can. */
public interface Runner extends AutoCloseable {
    /**
     * Starts a program; whether it serves is not known yet.
     *
     * @param log what it writes goes here
     * @throws io.demitasse.error.OperatorException if it can't be started
     */
    Instance start(Task task, Log log);

    /**
     * Finds by its key what earlier versions kept for a Space by its name.
     *
     * @param key of the Space
     */
    default void adopt(SpaceId former, String key) {}

    /**
     * Deletes what it keeps for a Space that is gone with all its programs.
     *
     * @param key of the Space
     */
    default void forget(String key) {}

    /** Ends all that it has started. */
    @Override
    void close();
}
