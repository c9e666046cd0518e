package io.demitasse.spaces.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses bodies of several parts, which nothing here takes: to look for a field would write them to the disk first.
 */
final class Multipart {
    private static final String TYPE = "multipart/";

    private Multipart() {}

    /** Before all that reads a body. */
    static void refuse(RoutesConfig routes) {
        routes.before(context -> {
            if (type(context).startsWith(TYPE)) {
                throw ApiException.unsupported("This hub takes no bodies of the type multipart/form-data. Send"
                        + " application/x-www-form-urlencoded, or JSON to the API.");
            }
        });
    }

    private static String type(Context context) {
        return Optional.ofNullable(context.contentType()).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
