package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.store.SharedLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a client's session as replicas tell one another of them: where each can be read, and that it was. */
final class SharedEvents implements AutoCloseable {
    /** Makes those of a session. */
    interface Maker {
        SharedEvents of(ApiSession session);
    }

    /** How many events later a log in which all are done is cut. */
    private static final int CUT = 64;

    private final ApiSession session;
    private final Endpoints endpoints;
    private final Calls calls;
    private final Map<String, JsonNode> elsewhere = new LinkedHashMap<>();
    private final Optional<SharedLog> log;
    private Optional<Caller> reader = Optional.empty();
    private int read;

    SharedEvents(Engine engine, ApiSession session, Endpoints endpoints, Calls calls) {
        this.session = session;
        this.endpoints = endpoints;
        this.calls = calls;
        this.log = engine.sharedLog("events", session.session().id(), this::hear);
    }

    /** An event was added here. */
    void added(ApiEvent event) {
        log.ifPresent(all -> all.add(Json.bytes(Json.object()
                .put("event", event.id())
                .put("endpoint", event.endpoint().number())
                .put("session", event.call().session().id()))));
    }

    /** An event needs to be read no more. */
    void done(String event) {
        log.ifPresent(all -> all.add(Json.bytes(Json.object().put("done", event))));
    }

    /** Opens what other replicas have, and what they will have, for a caller who wants to read. */
    void bring(Caller caller) {
        if (log.isPresent()) {
            List<JsonNode> known;
            synchronized (this) {
                reader = Optional.of(caller);
                known = List.copyOf(elsewhere.values());
            }
            known.forEach(entry -> open(entry, caller));
            log.get().catchUp();
        }
    }

    private void hear(byte[] bytes) {
        JsonNode entry = Json.read(bytes);
        Optional<Caller> caller;
        boolean allDone;
        synchronized (this) {
            caller = reader;
            elsewhere.remove(entry.path("done").asText());
            allDone = elsewhere.isEmpty() && ++read % CUT == 0;
            if (entry.has("event")) {
                elsewhere.put(entry.path("event").asText(), entry);
            }
        }
        if (entry.has("done")) {
            session.dropHere(entry.path("done").asText());
            if (allDone) {
                log.ifPresent(SharedLog::cut);
            }
        } else {
            caller.ifPresent(each -> open(entry, each));
        }
    }

    private void open(JsonNode entry, Caller caller) {
        String event = entry.path("event").asText();
        if (session.find(event).isPresent()) {
            return;
        }
        try {
            var endpoint = endpoints.get(entry.path("endpoint").asInt());
            calls.elsewhere(event, entry.path("session").asText(), endpoint, caller)
                    .map(ApiEvent::new)
                    .ifPresent(session::addHere);
        } catch (Refusal e) {
            // Of another version of the app: nobody can read it here.
            return;
        }
    }

    @Override
    public void close() {
        log.ifPresent(SharedLog::close);
    }
}
