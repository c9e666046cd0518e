package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;

/** Something that a session was shown. Components are meant by their numbers. */
public sealed interface Emission {
    /** A component got a value; null in JSON means that it was cleared. */
    record Valued(int component, JsonNode wire) implements Emission {}

    /** A text grew. */
    record Appended(int component, String text) implements Emission {}

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
            return fixed
                    + (valued.wire().isTextual() ? valued.wire().textValue().length() : fixed);
        }
        return fixed + (this instanceof Appended appended ? appended.text().length() : 0);
    }
}
