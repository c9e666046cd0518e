package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Calls through the queue: what Gradio's clients do. */
final class QueueRoutes {
    private final AppAddress app;
    private final Endpoints endpoints;
    private final ApiSessions sessions;
    private final Beats beats;
    private final SessionCalls calls;

    QueueRoutes(AppAddress app, Endpoints endpoints, ApiSessions sessions, SessionCalls calls, Beats beats) {
        this.app = app;
        this.endpoints = endpoints;
        this.sessions = sessions;
        this.beats = beats;
        this.calls = calls;
    }

    void join(Context ctx) throws IOException {
        ObjectNode body = Bodies.object(ctx);
        var data = Bodies.data(body);
        String name = Bodies.name(body, "session_hash").orElseThrow(() -> Refusal.of(400, "session_hash is missing."));
        int number = Bodies.number(body, "fn_index").orElseThrow(() -> Refusal.of(400, "fn_index is missing."));
        Endpoint endpoint = endpoints.get(number);
        Caller caller = Caller.of(ctx, app);
        ApiSession session = sessions.open(caller.owner(), name);
        var event = new ApiEvent(calls.start(
                session,
                endpoint,
                Inputs.inOrder(endpoint, data, caller.files()),
                Optional.ofNullable(body.get("event_data")),
                caller));
        session.add(event);
        JoinReply.give(
                ctx, Json.object().put("event_id", event.id()), session.ended(), app.clock(), app.engine()::execute);
    }

    void data(Context ctx) {
        String name = ctx.queryParam("session_hash");
        if (name == null) {
            throw Refusal.malformed("missing", "Field required", "session_hash");
        }
        Optional<ApiSession> session = sessions.find(Caller.owner(ctx), Bodies.named(name, "session_hash"));
        if (session.isPresent()) {
            session.get().bring(Caller.of(ctx, app));
            QueueStream.answer(ctx, session.get(), app.clock(), app.engine()::execute, beats);
            return;
        }
        ObjectNode unknown = Messages.of("unexpected_error", "")
                .putNull("event_id")
                .put("message", "This session is not known. Join the queue first.")
                .put("session_not_found", true)
                .put("success", false);
        ctx.contentType("text/event-stream;charset=utf-8").result(unknownThenClosed(unknown));
    }

    private static byte[] unknownThenClosed(ObjectNode unknown) {
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(QueueStream.framed(unknown));
        all.writeBytes(QueueStream.framed(Messages.of("close_stream", "").putNull("event_id")));
        return all.toByteArray();
    }

    /** Stops one event. Its stream says so, since somebody may still wait for it. */
    void cancel(Context ctx) throws IOException {
        ObjectNode body = Bodies.object(ctx);
        Optional<String> name = Bodies.name(body, "session_hash");
        Optional<String> event = Bodies.name(body, "event_id");
        if (name.isPresent() && event.isPresent()) {
            Optional<ApiSession> session = sessions.find(Caller.owner(ctx), name.get());
            session.ifPresent(each -> each.bring(Caller.of(ctx, app)));
            session.flatMap(each -> each.find(event.get()))
                    .ifPresent(found -> found.call().stop());
        }
        GradioApp.answer(ctx, Json.object().put("success", true));
    }

    /** Nothing is left to do: a cancel came before. */
    void reset(Context ctx) throws IOException {
        Bodies.object(ctx);
        GradioApp.answer(ctx, Json.object().put("success", true));
    }

    void status(Context ctx) {
        GradioApp.answer(
                ctx,
                Messages.of("estimation", "")
                        .putNull("event_id")
                        .putNull("rank")
                        .put("queue_size", app.engine().waiting())
                        .putNull("rank_eta"));
    }

    void heartbeat(Context ctx, String name) {
        ApiSession session = sessions.open(Caller.owner(ctx), Bodies.named(name, "session_hash"));
        Heartbeat.answer(ctx, app.engine(), session.session(), beats);
    }
}
