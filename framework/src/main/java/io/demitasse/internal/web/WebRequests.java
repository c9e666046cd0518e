package io.demitasse.internal.web;

import io.demitasse.handler.WebRequest;
import io.demitasse.internal.login.Login;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a handler may know of the request that a page came with: nothing by which it could act as the visitor. */
public final class WebRequests {
    private static final List<String> SECRET = List.of("cookie", "authorization", "proxy-authorization");

    private WebRequests() {}

    /** Whether who asks speaks HTTPS, to this server or to a proxy in front of it. */
    static boolean isSecure(Context ctx) {
        return first(ctx.header("X-Forwarded-Proto")).equals("https")
                || ctx.scheme().equals("https");
    }

    /** The first of several values, which is what the proxy next to the visitor said; empty if there is none. */
    static String first(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int comma = header.indexOf(',');
        return (comma < 0 ? header : header.substring(0, comma)).strip();
    }

    /** Of a request. */
    public static WebRequest of(Context ctx) {
        return of(ctx.headerMap(), ctx.cookieMap(), ctx.queryParamMap(), ctx.ip(), Gate.login(ctx));
    }

    static WebRequest of(WsContext ctx) {
        String address = ctx.session.getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
        return of(ctx.headerMap(), ctx.cookieMap(), ctx.queryParamMap(), address, Gate.login(ctx));
    }

    private static WebRequest of(
            Map<String, String> headers,
            Map<String, String> cookies,
            Map<String, List<String>> query,
            String address,
            Optional<Login> login) {
        Map<String, String> shown = new HashMap<>();
        headers.forEach((name, value) -> shown.put(name.toLowerCase(Locale.ROOT), value));
        SECRET.forEach(shown::remove);
        Map<String, String> foreign = new HashMap<>(cookies);
        foreign.remove(Visitor.COOKIE);
        foreign.remove(Gate.COOKIE);
        Map<String, String> firsts = new HashMap<>();
        query.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> firsts.put(name, value)));
        return new WebRequest(
                Map.copyOf(shown), Map.copyOf(foreign), Map.copyOf(firsts), address, login.map(Login::user));
    }
}
