package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Travels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What replicas tell one another of a session that no reader sees: notes, and what is put beside an emission. */
final class Told {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BY = "by";
    private static final String OPTIONS = "o";
    private static final String ENTERED = "entered";
    private static final String KEPT = "kept";
    private static final String WIRE = "w";

    /** The replica where the page is open. */
    static final String HOME = "home";
    /** A job that is to stop, wherever it runs. */
    static final String STOP = "stop";
    /** A job that another replica runs from now on. */
    static final String TAKEN = "taken";

    private Told() {}

    static ObjectNode note(String kind, String value) {
        return JSON.objectNode().put(kind, value);
    }

    static ObjectNode entered(int component, JsonNode wire) {
        ObjectNode note = JSON.objectNode().put(ENTERED, component);
        note.set(WIRE, wire);
        return note;
    }

    static ObjectNode kept(int number, byte[] value) {
        return JSON.objectNode().put(KEPT, number).put(WIRE, value);
    }

    /** Which job told an emission; empty if none did. */
    static String by(JsonNode entry) {
        return entry.path(BY).asText();
    }

    /** An emission, by whom it is, and what of a component's options can travel. */
    static ObjectNode entry(Emission emission, String by, Session session) {
        ObjectNode entry = EmissionJson.write(emission);
        if (!by.isEmpty()) {
            entry.put(BY, by);
        }
        if (emission instanceof Emission.Updated updated) {
            int number = updated.component();
            ObjectNode options = entry.putObject(OPTIONS);
            session.component(number)
                    .optionsSince(session.graph().component(number))
                    .forEach((name, value) ->
                            Portable.bytes(Travels.luggage(value)).ifPresent(bytes -> options.put(name, bytes)));
        }
        return entry;
    }

    /** The options of an update, by their names. */
    static Map<String, Object> options(JsonNode entry) {
        Map<String, Object> options = new HashMap<>();
        entry.path(OPTIONS)
                .properties()
                .forEach(each -> value(each.getValue()).ifPresent(value -> options.put(each.getKey(), value)));
        return options;
    }

    /** Does to a session what a note says of its values. */
    static void apply(JsonNode note, Session session) {
        if (note.has(ENTERED)) {
            session.show(note.path(ENTERED).asInt(), note.path(WIRE));
        } else if (note.has(KEPT) && session.graph().has(note.path(KEPT).asInt())) {
            int number = note.path(KEPT).asInt();
            value(note.path(WIRE)).ifPresent(value -> session.arrived(number, value));
        }
    }

    static Optional<Object> value(JsonNode bytes) {
        try {
            return Optional.ofNullable(bytes.binaryValue()).flatMap(Portable::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
