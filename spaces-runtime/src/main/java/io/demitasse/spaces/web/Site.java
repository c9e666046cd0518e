package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Where the hub is, as whoever asks reaches it. */
public final class Site {
    private Site() {}

    /** Its address without a slash at the end. */
    public static String url(Context context) {
        return scheme(context) + "://" + context.host();
    }

    /** {@code https} also where a proxy in front says that it was asked by that; it may be believed of nothing else. */
    public static String scheme(Context context) {
        return isHttps(Optional.ofNullable(context.header("X-Forwarded-Proto"))) ? "https" : context.scheme();
    }

    /** Whether a proxy in front says so, in its {@code X-Forwarded-Proto}. */
    public static boolean isHttps(Optional<String> forwarded) {
        return forwarded
                .map(said -> said.replaceFirst("[,\\s].*", ""))
                .filter("https"::equalsIgnoreCase)
                .isPresent();
    }
}
