package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a session writes down what happens to it, so that other replicas of the app know. */
interface Journal {
    /** Nobody else is to know. */
    Journal NONE = new Journal() {};

    /** Whether others are to know. */
    default boolean isShared() {
        return false;
    }

    /**
     * Writes what is about to be told, under the next number. Whatever others have told before is told to this session
     * first. To be called with the session's lock held.
     *
     * @param by the job that tells it; empty if none does
     */
    default void write(Emission emission, String by) {}

    /** A request is accepted here; false if it was already, here or elsewhere. */
    default boolean begin(Request request) {
        return true;
    }

    /** What became of a request was told. */
    default void end(String job) {}

    /** The page is open at this replica. */
    default void home() {}

    /** Whether it is for this replica to care for a page that was left. */
    default boolean isHome() {
        return true;
    }

    /** Whether this replica knows all of the session; not if a part of its page was made at another. */
    default boolean isWhole() {
        return true;
    }

    /** Nobody here needs the session any more. */
    default void close() {}

    /** Something for other replicas alone. */
    default void note(Session session, JsonNode note) {
        if (isShared()) {
            session.note(note);
        }
    }
}
