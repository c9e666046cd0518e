package io.demitasse.internal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** Puts on every answer what keeps a page to itself, and refuses what other sites send in a visitor's name. */
final class SecurityHeaders {
    private final String policy;
    private final boolean framed;

    SecurityHeaders(List<String> frames) {
        framed = !frames.isEmpty();
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors " + (framed ? "'self' " + String.join(" ", frames) : "'none'");
    }

    void install(RoutesConfig routes) {
        routes.before(this::protect);
        routes.wsBeforeUpgrade(Origins::check);
    }

    private void protect(Context ctx) {
        ctx.header("Content-Security-Policy", policy);
        ctx.header("X-Content-Type-Options", "nosniff");
        // Not no-referrer: it would hide from this very server where its own forms come from.
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", framed ? "cross-origin" : "same-origin");
        if (!framed) {
            ctx.header("X-Frame-Options", "DENY");
        }
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            Origins.check(ctx);
        }
    }
}
