package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.store.SharedLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls in two steps as replicas tell one another of them: one starts a call, another is asked what it gives. */
final class SharedCalls {
    private final Engine engine;
    private final Endpoints endpoints;
    private final Calls calls;

    SharedCalls(Engine engine, Endpoints endpoints, Calls calls) {
        this.engine = engine;
        this.endpoints = endpoints;
        this.calls = calls;
    }

    /** A call was started here. */
    void started(ApiEvent event, Endpoint endpoint) {
        log(event.id(), new ArrayList<>()).ifPresent(log -> {
            log.add((endpoint.name() + "\n" + event.call().session().id()).getBytes(StandardCharsets.UTF_8));
            log.close();
        });
    }

    private Optional<SharedLog> log(String event, List<byte[]> entries) {
        return engine.sharedLog("call", event, entries::add);
    }

    /** A call that another replica has started and nobody has read, of that endpoint and that caller. */
    Optional<ApiEvent> find(String event, String endpoint, Caller caller) {
        List<byte[]> entries = new ArrayList<>();
        Optional<SharedLog> log = log(event, entries);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        try (SharedLog shared = log.get()) {
            shared.catchUp();
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            String[] both = new String(entries.get(0), StandardCharsets.UTF_8).split("\n", 2);
            if (!both[0].equals(endpoint)) {
                return Optional.empty();
            }
            Optional<ApiEvent> found = calls.elsewhere(event, both[1], endpoints.get(endpoint), caller)
                    .map(ApiEvent::new);
            found.ifPresent(any -> shared.drop());
            return found;
        }
    }
}
