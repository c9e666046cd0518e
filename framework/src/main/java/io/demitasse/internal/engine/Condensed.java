package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Travels;

/** All that a session is at one moment, in place of the log that led there. */
final class Condensed {
    private static final String NUMBER = "n";
    private static final String ENTRIES = "e";

    private Condensed() {}

    /** What is so now; to be called with the session's lock held. */
    static byte[] of(Session session, String home) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(NUMBER, session.last());
        ArrayNode entries = json.putArray(ENTRIES);
        session.snapshot().emissions().forEach(emission -> entries.add(Told.entry(emission, "", session)));
        session.states()
                .all()
                .forEach((number, value) -> Portable.bytes(Travels.luggage(value))
                        .ifPresent(bytes -> add(entries, Told.kept(number, bytes))));
        add(entries, Told.note(Told.HOME, home));
        return SharedJson.bytes(json);
    }

    private static void add(ArrayNode entries, ObjectNode note) {
        entries.add(EmissionJson.write(new Emission.Noted(note)));
    }

    /** Brings a fresh session there. */
    static void restore(byte[] bytes, Session session) {
        JsonNode json = SharedJson.read(bytes);
        for (JsonNode entry : json.path(ENTRIES)) {
            session.hear(EmissionJson.read(entry), Told.options(entry));
        }
        session.startAfter(json.path(NUMBER).asLong());
    }

    /** Where the page was open then. */
    static String home(byte[] bytes) {
        String home = "";
        for (JsonNode entry : SharedJson.read(bytes).path(ENTRIES)) {
            home = entry.path("n").path(Told.HOME).asText(home);
        }
        return home;
    }
}
