package io.demitasse.internal.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether a request comes from a page of this server, by the headers that only browsers set. */
final class Origins {
    private Origins() {}

    /** Refuses what a page of another site sent. A request without these headers comes from no browser. */
    static void check(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = origin == null
                ? site == null || site.equals("same-origin") || site.equals("none")
                : isOwn(origin, ctx.header("Host"));
        if (!own) {
            throw new ForbiddenResponse("This request came from another site (" + origin
                    + ") and was refused. If a proxy is in front of the app, let it pass on the Host header.");
        }
    }

    static boolean isOwn(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
