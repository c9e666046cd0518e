package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.internal.api.AgentSettings;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Body;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Once;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the agents that talk to one app. */
final class McpRoutes {
    private static final String EVENTS = "text/event-stream";
    private static final String JSON = "application/json";

    private final AppAddress app;
    private final List<McpTool> tools;
    private final AgentServer server;
    private final Once<AgentsPage> page;
    private final Requests running = new Requests();
    private final Ids ids = new Ids();
    private final Beats beats;

    McpRoutes(AppApi api) {
        this.app = api.app();
        this.tools = McpTool.all(api.endpoints().listed(false));
        this.server = new AgentServer(api, tools);
        this.page = new Once<>(() -> new AgentsPage(app, tools));
        this.beats = new Beats(app.clock());
    }

    void handle(Context ctx) throws IOException {
        try {
            route(ctx);
        } catch (RpcRefusal e) {
            answer(ctx.status(e.status()), Json.bytes(e.body()));
        } catch (Refusal e) {
            answer(ctx.status(e.status()), Json.bytes(e.body()));
        }
    }

    private static void answer(Context ctx, byte[] json) {
        ctx.header("Cache-Control", "no-store").contentType(JSON).result(json);
    }

    private void route(Context ctx) throws IOException {
        String path = ctx.path().substring(app.path().length() + AgentSettings.PATH.length());
        boolean reads = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        switch (path) {
            case "", "/", "/http", "/http/" -> {
                if (ctx.method().equals(HandlerType.POST)) {
                    post(ctx);
                } else if (reads && !accept(ctx).contains(EVENTS)) {
                    page.get().send(ctx);
                } else {
                    notAllowed(ctx);
                }
            }
            case "/schema", "/schema/" -> {
                if (reads) {
                    schema(ctx);
                } else {
                    notAllowed(ctx);
                }
            }
            default -> throw Refusal.of(404, "Not Found");
        }
    }

    private static void notAllowed(Context ctx) {
        ctx.header("Allow", "POST");
        throw new RpcRefusal(405, McpSchema.ErrorCodes.INVALID_REQUEST, "Messages come by POST.");
    }

    private void schema(Context ctx) {
        Selection selection = Selection.of(ctx.queryParam("tools"));
        ArrayNode all = Json.array();
        tools.stream()
                .filter(tool -> tool.isTool() && selection.has(tool.name()))
                .map(McpTool::json)
                .forEach(all::add);
        answer(ctx, Json.bytes(all));
    }

    private void post(Context ctx) throws IOException {
        check(ctx);
        RpcMessage message = RpcMessage.of(Body.read(ctx));
        String session =
                Optional.ofNullable(ctx.header(HttpHeaders.MCP_SESSION_ID)).orElse("");
        if (message.id().isPresent()) {
            answer(ctx, message, message.id().get(), session);
        } else {
            message.cancelled().ifPresent(id -> running.stop(session, id));
            ctx.status(202);
        }
    }

    private void answer(Context ctx, RpcMessage message, Object id, String session) {
        if (message.is(McpSchema.METHOD_INITIALIZE)) {
            // Nothing is kept under it: it tells one client's requests from another's when one is to be stopped.
            ctx.header(HttpHeaders.MCP_SESSION_ID, ids.next());
        }
        var request = new Requests.Key(session, id);
        Exchange exchange = Exchange.answer(
                ctx,
                Caller.of(ctx, app),
                Selection.of(ctx.queryParam("tools")),
                message.progressToken(),
                each -> running.remove(request, each),
                app.engine()::execute,
                beats);
        running.add(request, exchange);
        server.answer(exchange, message, id).subscribe(exchange::end);
    }

    private void check(Context ctx) {
        if (!type(ctx.contentType()).equals(JSON)) {
            throw new RpcRefusal(415, McpSchema.ErrorCodes.INVALID_REQUEST, "Content-Type has to be application/json.");
        }
        String accept = accept(ctx);
        boolean any = accept.contains("*/*");
        if (!any && !(accept.contains(JSON) && accept.contains(EVENTS))) {
            throw new RpcRefusal(
                    406,
                    McpSchema.ErrorCodes.INVALID_REQUEST,
                    "Accept has to name application/json and text/event-stream.");
        }
        String version = ctx.header(HttpHeaders.PROTOCOL_VERSION);
        if (version != null && !server.versions().contains(version)) {
            throw new RpcRefusal(
                    400,
                    McpSchema.ErrorCodes.INVALID_REQUEST,
                    "Bad Request: Unsupported protocol version. Supported: " + String.join(", ", server.versions()));
        }
    }

    private static String accept(Context ctx) {
        return Optional.ofNullable(ctx.header("Accept")).orElse("*/*");
    }

    private static String type(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
