package io.demitasse.internal.web;

import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.page.LateAssets;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.text.Bundles;
import io.javalin.websocket.WsConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The socket that a page keeps open while it is shown. */
final class LiveRoute {
    private final Map<String, LiveConnection> open = new ConcurrentHashMap<>();
    private final Engine engine;
    private final PageSettings settings;
    private final LateAssets late;
    private final Bundles bundles;

    LiveRoute(Engine engine, PageSettings settings, LateAssets late, Bundles bundles) {
        this.engine = engine;
        this.settings = settings;
        this.late = late;
        this.bundles = bundles;
    }

    void install(WsConfig socket) {
        socket.onConnect(ctx -> {
            var visitor = new LiveConnection.Client(
                    Visitor.known(ctx).orElse(""),
                    bundles.texts(Visitor.locale(ctx)),
                    settings,
                    late,
                    WebRequests.of(ctx));
            open.put(ctx.sessionId(), new LiveConnection(engine, visitor, new LiveSocket(ctx.session)));
        });
        socket.onMessage(ctx -> {
            LiveConnection connection = open.get(ctx.sessionId());
            if (Gate.login(ctx).filter(login -> !login.isOpen()).isPresent()) {
                new LiveSocket(ctx.session).refuse("Signed out.");
            } else if (connection != null) {
                connection.receive(ctx.message());
            }
        });
        socket.onClose(ctx -> {
            LiveConnection connection = open.remove(ctx.sessionId());
            if (connection != null) {
                connection.close();
            }
        });
    }

    /** Keeps proxies from closing the sockets of pages that are idle, and finds those that are gone. */
    void ping() {
        open.values().forEach(LiveConnection::ping);
    }
}
