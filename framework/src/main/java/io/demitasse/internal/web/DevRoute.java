package io.demitasse.internal.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Texts;
import io.demitasse.internal.dev.DevLine;
import io.demitasse.internal.dev.DevState;
import io.demitasse.internal.text.Bundles;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The socket that tells the pages of an app in the making how its source is. There is none unless {@code demitasse dev}
 * runs the app; and since it shows lines of the source, only browsers of this machine are answered.
 */
final class DevRoute {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Consumer<DevState>> open = new ConcurrentHashMap<>();
    private final String build = UUID.randomUUID().toString();
    private final DevLine line;
    private final Bundles bundles;

    DevRoute(DevLine line, Bundles bundles) {
        this.line = line;
        this.bundles = bundles;
    }

    void install(WsConfig socket) {
        socket.onConnect(ctx -> {
            if (!isHere(ctx)) {
                refuse(ctx, "Only a browser of the author's machine sees the state of the source.");
                return;
            }
            Texts texts = bundles.texts(Visitor.locale(ctx));
            var out = new LiveSocket(ctx.session);
            Consumer<DevState> page = state -> out.send(frame(state, texts), () -> {});
            open.put(ctx.sessionId(), page);
            line.listen(page);
        });
        socket.onMessage(ctx -> refuse(ctx, "There is nothing to say here."));
        socket.onClose(ctx -> {
            Consumer<DevState> page = open.remove(ctx.sessionId());
            if (page != null) {
                line.forget(page);
            }
        });
    }

    private static boolean isHere(WsContext ctx) {
        return ctx.session.getRemoteSocketAddress() instanceof InetSocketAddress from && isHere(from);
    }

    static boolean isHere(InetSocketAddress from) {
        return from.getAddress() != null && from.getAddress().isLoopbackAddress();
    }

    private static void refuse(WsContext ctx, String reason) {
        new LiveSocket(ctx.session).refuse(reason);
    }

    private String frame(DevState state, Texts texts) {
        ObjectNode frame = JSON.valueToTree(state);
        frame.put("build", build);
        frame.put("working", texts.text("dev.working", state.project()));
        frame.put("failed", texts.text("dev.failed", state.project()));
        frame.put("kept", texts.text("dev.kept"));
        frame.put("close", texts.text("overlay.close"));
        return frame.toString();
    }
}
