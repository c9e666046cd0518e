package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Metrics;
import io.demitasse.internal.api.Pages;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.WebRequests;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers the programs that talk to one app: finds what they ask for. */
final class GradioApp {
    private static final String JSON = "application/json";
    private static final int SWEEP_SECONDS = 60;
    private static final long COLLECT_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final AppAddress app;
    private final long id = new SecureRandom().nextInt(Integer.MAX_VALUE);
    private final Pages pages = new Pages();
    private final Endpoints endpoints;
    private final ConfigJson config;
    private final ApiSessions sessions;
    private final QueueRoutes queue;
    private final RunRoute run;
    private final CallRoutes calls;
    private final UploadRoutes uploads;
    private final FileRoute files;
    private final DeepLinks links;
    private final Metrics metrics;
    private final AtomicBoolean started = new AtomicBoolean();

    GradioApp(AppApi api) {
        this.app = api.app();
        this.endpoints = api.endpoints();
        this.metrics = api.metrics();
        this.config = new ConfigJson(app, endpoints, id);
        this.sessions = new ApiSessions(
                app.engine(), session -> new SharedEvents(app.engine(), session, endpoints, api.calls()));
        var beats = new Beats(app.clock());
        var making = new SessionCalls(api.calls(), sessions);
        this.queue = new QueueRoutes(app, endpoints, sessions, making, beats);
        this.run = new RunRoute(app, endpoints, making);
        this.calls =
                new CallRoutes(app, endpoints, making, new SharedCalls(app.engine(), endpoints, api.calls()), beats);
        this.uploads = new UploadRoutes(app, beats);
        this.files = new FileRoute(app.engine());
        this.links = new DeepLinks(app.engine(), sessions);
        ScheduledFuture<?> unused =
                app.clock().scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    void handle(Context ctx) throws Exception {
        try {
            route(ctx);
        } catch (Refusal e) {
            answer(ctx.status(e.status()), e.body());
        }
    }

    private void sweep() {
        sessions.sweep(COLLECT_NANOS);
        calls.sweep(COLLECT_NANOS);
    }

    static void answer(Context ctx, JsonNode body) {
        ctx.header("Cache-Control", "no-store");
        if (body.isTextual()) {
            ctx.contentType("text/plain;charset=utf-8").result(body.textValue());
        } else {
            ctx.contentType(JSON).result(Json.bytes(body));
        }
    }

    private void route(Context ctx) throws IOException {
        ApiPath path = ApiPath.of(ctx, app.path());
        if (ctx.method().equals(HandlerType.POST)) {
            post(ctx, path);
        } else {
            get(ctx, path);
        }
    }

    private void post(Context ctx, ApiPath path) throws IOException {
        switch (path.shape()) {
            case "queue/join" -> queue.join(ctx);
            case "cancel" -> queue.cancel(ctx);
            case "reset" -> queue.reset(ctx);
            case "upload" -> uploads.upload(ctx);
            case "run/*", "api/*" -> run.run(ctx, path.last());
            case "call/v2/*" -> calls.startNamed(ctx, path.last());
            case "call/*" -> calls.start(ctx, path.last());
            case "component_server" -> throw Refusal.of(404, "Function not found.");
            default -> throw path.unknown();
        }
    }

    private void get(Context ctx, ApiPath path) throws IOException {
        switch (path.shape()) {
            case "config" -> config(ctx);
            case "info" -> info(ctx);
            case "queue/data" -> queue.data(ctx);
            case "queue/status" -> queue.status(ctx);
            case "heartbeat/*" -> queue.heartbeat(ctx, path.last());
            case "call/*/*" -> calls.read(ctx, path.segments().get(1), path.last());
            case "call/v2/*/*" -> calls.read(ctx, path.segments().get(2), path.last());
            case "upload_progress" -> uploads.progress(ctx);
            case "file" -> files.send(ctx, path.file());
            case "deep_link" -> deepLink(ctx);
            case "app_id" -> answer(ctx, Json.object().put("app_id", id));
            case "startup-events" -> answer(ctx, Json.object().booleanNode(!started.getAndSet(true)));
            case "user" -> ctx.contentType(JSON).result(Json.bytes(user(ctx)));
            // Who has to sign in and has not does not come as far as here.
            case "login_check" -> answer(ctx, Json.object().nullNode());
            case "monitoring/summary" -> answer(ctx, metrics.summary(endpoints));
            default -> throw path.unknown();
        }
    }

    private static JsonNode user(Context ctx) {
        return WebRequests.of(ctx).user().<JsonNode>map(TextNode::valueOf).orElseGet(NullNode::getInstance);
    }

    private void deepLink(Context ctx) {
        String name =
                Bodies.named(Optional.ofNullable(ctx.queryParam("session_hash")).orElse(""), "session_hash");
        String id = links.make(Caller.owner(ctx), name);
        ctx.contentType(JSON).result(Json.bytes(TextNode.valueOf(id)));
    }

    private void config(Context ctx) {
        // Clients that keep cookies are told apart from now on.
        app.visitor().id(ctx);
        Scope scope = Scope.of(app.engine().graph(), ctx.queryParam("page"));
        JsonNode user = user(ctx);
        String root = app.root(ctx);
        String link = ctx.queryParam("deep_link");
        if (link == null) {
            pages.answer(
                    ctx,
                    "config " + scope.name() + " " + user.asText() + " " + root,
                    () -> config.of(root, user, scope));
        } else {
            byte[] linked = config.of(
                    root, user, scope, links.open(link), Caller.of(ctx, app).files());
            ctx.header("Cache-Control", "no-store").contentType(JSON).result(linked);
        }
    }

    private void info(Context ctx) {
        boolean all = "true".equalsIgnoreCase(ctx.queryParam("all_endpoints"));
        Scope scope = Scope.of(app.engine().graph(), ctx.queryParam("page"));
        pages.answer(ctx, "info " + all + " " + scope.name(), () -> InfoJson.of(endpoints, all, scope));
    }
}
