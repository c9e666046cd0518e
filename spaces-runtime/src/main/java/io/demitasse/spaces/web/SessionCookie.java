package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie with the secret of a web session. Where the hub is reached by HTTPS its name is one that browsers take
 * from the hub alone: an app below the hub's own name could else make visitors somebody else by a cookie of that name.
 */
public final class SessionCookie {
    private static final String PLAIN = "demitasse-hub";
    private static final String SECURE = "__Host-" + PLAIN;

    /** What it may be called, what cannot be forged first. */
    public static final List<String> NAMES = List.of(SECURE, PLAIN);

    private SessionCookie() {}

    /** These names and another. */
    public static Set<String> with(String other) {
        Set<String> all = new HashSet<>(NAMES);
        all.add(other);
        return all;
    }

    /** The secret that a request brings. */
    public static Optional<String> of(Context context) {
        return Optional.ofNullable(context.cookie(isSecure(context) ? SECURE : PLAIN));
    }

    /** Sets it for so long; no time deletes it. */
    static void set(Context context, String secret, long seconds) {
        boolean isSecure = isSecure(context);
        context.header(
                "Set-Cookie",
                (isSecure ? SECURE : PLAIN) + "=" + secret + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (isSecure ? "; Secure" : ""));
    }

    /** Also where a proxy in front of the hub has ended the encrypted connection. */
    private static boolean isSecure(Context context) {
        return Site.scheme(context).equals("https");
    }
}
