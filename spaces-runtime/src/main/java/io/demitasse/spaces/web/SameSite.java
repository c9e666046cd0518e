package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a page of this hub sends from what pages of others send in a visitor's name, apps of Spaces included. */
public final class SameSite {
    private SameSite() {}

    /**
     * Lets a request pass that the browser says comes from a page of this hub.
     *
     * @throws PageException if it comes from elsewhere, or says nothing of it
     */
    static void check(Context context) {
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        boolean own = origin.map(from -> isHost(from, context.header("Host")))
                .orElseGet(() -> "same-origin".equals(context.header("Sec-Fetch-Site")));
        if (!own) {
            throw new PageException(
                    403,
                    "This form was sent from another site",
                    "The hub takes forms from its own pages only. Open the page of the hub and send the form there.");
        }
    }

    /**
     * Whether the origin that a browser names is a host. The scheme is not compared: a proxy in front of the hub may
     * have ended an encrypted connection.
     */
    public static boolean isHost(String origin, @Nullable String host) {
        String authority = origin.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return host != null && authority.equals(host.toLowerCase(Locale.ROOT));
    }
}
