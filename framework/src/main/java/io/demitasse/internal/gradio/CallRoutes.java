package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls in two steps, made for {@code curl}: one request starts it and gets a name, another reads what it gives. */
final class CallRoutes {
    private static final int MOST = 2_000;

    private record Started(String owner, String endpoint, ApiEvent event) {}

    private final Map<String, Started> started = new LinkedHashMap<>();
    private final AppAddress app;
    private final Endpoints endpoints;
    private final SessionCalls calls;
    private final Beats beats;
    private final SharedCalls shared;

    CallRoutes(AppAddress app, Endpoints endpoints, SessionCalls calls, SharedCalls shared, Beats beats) {
        this.app = app;
        this.endpoints = endpoints;
        this.calls = calls;
        this.beats = beats;
        this.shared = shared;
    }

    /** Starts a call with values in order. */
    void start(Context ctx, String name) throws IOException {
        ObjectNode body = Bodies.object(ctx);
        var data = Bodies.data(body);
        Endpoint endpoint = endpoints.get(name);
        Caller caller = Caller.of(ctx, app);
        start(ctx, Bodies.name(body, "session_hash"), endpoint, Inputs.inOrder(endpoint, data, caller.files()), caller);
    }

    /** Starts a call with values by name. */
    void startNamed(Context ctx, String name) throws IOException {
        ObjectNode body = Bodies.object(ctx);
        Endpoint endpoint = endpoints.get(name);
        Caller caller = Caller.of(ctx, app);
        start(ctx, Optional.empty(), endpoint, Inputs.byName(endpoint, body, caller.files()), caller);
    }

    private void start(Context ctx, Optional<String> session, Endpoint endpoint, Payload inputs, Caller caller) {
        makeRoom();
        var event = new ApiEvent(calls.start(session, endpoint, inputs, Optional.empty(), caller));
        synchronized (started) {
            started.put(event.id(), new Started(caller.owner(), endpoint.name(), event));
        }
        shared.started(event, endpoint);
        GradioApp.answer(ctx, Json.object().put("event_id", event.id()));
    }

    /** The oldest call that is over gives way. */
    private void makeRoom() {
        synchronized (started) {
            Iterator<Started> all = started.values().iterator();
            while (started.size() >= MOST && all.hasNext()) {
                Started each = all.next();
                if (each.event().call().isOver()) {
                    all.remove();
                    each.event().call().close();
                }
            }
            if (started.size() >= MOST) {
                throw Refusal.of(503, "Too many calls run whose results nobody reads.");
            }
        }
    }

    /** Drops the calls that nobody has read in time. */
    void sweep(long nanos) {
        synchronized (started) {
            started.values().removeIf(each -> {
                boolean gone = each.event().isAbandoned(nanos);
                if (gone) {
                    each.event().call().close();
                }
                return gone;
            });
        }
    }

    /** Reads a call, once. */
    void read(Context ctx, String name, String event) {
        Optional<Started> found;
        synchronized (started) {
            found = Optional.ofNullable(started.get(event))
                    .filter(each -> each.endpoint().equals(name) && each.owner().equals(Caller.owner(ctx)));
            found.ifPresent(each -> started.remove(event));
        }
        Optional<ApiEvent> readable =
                found.isPresent() ? found.map(Started::event) : shared.find(event, name, Caller.of(ctx, app));
        if (readable.isPresent()) {
            CallStream.answer(ctx, readable.get(), app.engine()::execute, beats);
        } else {
            ctx.contentType("text/event-stream;charset=utf-8")
                    .result("event: error\ndata: \"404: Not Found\"\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
