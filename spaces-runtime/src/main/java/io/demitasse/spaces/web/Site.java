package io.demitasse.spaces.web;

import io.javalin.http.Context;

/** Where the hub is, as whoever asks reaches it. */
final class Site {
    private Site() {}

    /** Its address without a slash at the end. */
    static String url(Context context) {
        return context.scheme() + "://" + context.host();
    }
}
