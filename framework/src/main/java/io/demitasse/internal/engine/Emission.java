package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;

/** Something that a session was shown. Components are meant by their numbers. */
public sealed interface Emission {
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

    /** A value was refused. */
    record Refused(int component, Message message) implements Emission {}

    /** News for the visitor. */
    record Toasted(Toast toast) implements Emission {}

    /** Where a job is now. */
    record Moved(Job.Status status) implements Emission {}

    /** Roughly how many characters it takes to keep. */
    default int weight() {
        int fixed = 32;
        if (this instanceof Valued valued) {
            return fixed + weight(valued.wire(), fixed);
        }
        return fixed + (this instanceof Appended appended ? weight(appended.part(), 4 * fixed) : 0);
    }

    private static int weight(JsonNode wire, int other) {
        return wire.isTextual() ? wire.textValue().length() : other;
    }
}
