package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;

/** Something that a session was shown. Components are meant by their numbers. */
public sealed interface Emission {
    /** What an emission weighs without what it holds. */
    int FIXED = 32;

    /** A component got a value; null in JSON means that it was cleared. */
    record Valued(int component, JsonNode wire) implements Emission {}

    /**
     * A value grew.
     *
     * @param part what was added, in the wire form of a value
     * @param revision how often the component's value had changed with that
     */
    record Appended(int component, JsonNode part, long revision) implements Emission {}

    /** A component got other options. */
    record Updated(int component) implements Emission {}

    /** A slot got another part. */
    record Filled(int slot) implements Emission {}

    /**
     * A value was refused.
     *
     * @param byValidator whether by the handler's validator, not by the component
     */
    record Refused(int component, Message message, boolean byValidator) implements Emission {}

    /** A call that no page shows has given a result: all that was emitted since the one before. */
    record Given() implements Emission {}

    /** News for the visitor. */
    record Toasted(Toast toast) implements Emission {}

    /** Where a job is now. */
    record Moved(Job.Status status) implements Emission {}

    /** Something that replicas of the app tell one another about the session; no reader sees it. */
    record Noted(JsonNode note) implements Emission {}

    /** Roughly how many characters it takes to keep. */
    default int weight() {
        if (this instanceof Valued valued) {
            return FIXED + weight(valued.wire());
        } else if (this instanceof Noted noted) {
            return FIXED + weight(noted.note());
        }
        return FIXED + (this instanceof Appended appended ? weight(appended.part()) : 0);
    }

    private static int weight(JsonNode wire) {
        int weight = wire.isTextual() ? wire.textValue().length() : FIXED / 4;
        for (JsonNode child : wire) {
            weight += weight(child);
        }
        return weight;
    }
}
