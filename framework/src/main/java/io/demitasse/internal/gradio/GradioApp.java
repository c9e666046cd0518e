package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Answers the programs that talk to one app: finds what they ask for. */
final class GradioApp {
    private static final int SWEEP_SECONDS = 60;
    private static final long COLLECT_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final AppAddress app;
    private final long id = new SecureRandom().nextInt(Integer.MAX_VALUE);
    private final Pages pages = new Pages();
    private final Endpoints endpoints;
    private final ConfigJson config;
    private final ApiSessions sessions;
    private final QueueRoutes queue;

    GradioApp(AppAddress app) {
        this.app = app;
        this.endpoints = new Endpoints(app.engine().graph());
        this.config = new ConfigJson(app, endpoints, id);
        this.sessions = new ApiSessions(app.engine());
        this.queue = new QueueRoutes(app, endpoints, sessions, new Beats(app.clock()));
        ScheduledFuture<?> unused = app.clock()
                .scheduleWithFixedDelay(
                        () -> sessions.sweep(COLLECT_NANOS), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    void handle(Context ctx) throws Exception {
        try {
            route(ctx);
        } catch (Refusal e) {
            answer(ctx.status(e.status()), e.body());
        }
    }

    static void answer(Context ctx, JsonNode body) {
        ctx.contentType("application/json").header("Cache-Control", "no-store").result(Json.bytes(body));
    }

    private void route(Context ctx) throws IOException {
        ApiPath path = ApiPath.of(ctx, app.path());
        boolean post = ctx.method().equals(HandlerType.POST);
        if (post) {
            post(ctx, path);
        } else {
            get(ctx, path);
        }
    }

    private void post(Context ctx, ApiPath path) throws IOException {
        switch (path.route()) {
            case "queue/join" -> queue.join(ctx);
            case "cancel" -> queue.cancel(ctx);
            case "reset" -> queue.reset(ctx);
            default -> throw path.unknown();
        }
    }

    private void get(Context ctx, ApiPath path) throws IOException {
        switch (path.route()) {
            case "config" -> config(ctx);
            case "info" -> info(ctx);
            case "queue/data" -> queue.data(ctx);
            case "queue/status" -> queue.status(ctx);
            case "app_id" -> answer(ctx, Json.object().put("app_id", id));
            default -> {
                if (path.first().equals("heartbeat") && path.rest().size() == 1) {
                    queue.heartbeat(ctx, path.rest().get(0));
                } else {
                    throw path.unknown();
                }
            }
        }
    }

    private void config(Context ctx) {
        // Clients that keep cookies are told apart from now on.
        app.visitor().id(ctx);
        String root = app.root(ctx);
        pages.answer(ctx, "config " + root, () -> config.of(root));
    }

    private void info(Context ctx) {
        boolean all = "true".equalsIgnoreCase(ctx.queryParam("all_endpoints"));
        pages.answer(ctx, "info " + all, () -> InfoJson.of(endpoints, all));
    }
}
