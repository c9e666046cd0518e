package io.demitasse.internal.api;

import io.javalin.http.Context;
import java.io.IOException;

/** What a program sends that is not a file. */
public final class Body {
    private static final int MOST_BYTES = 16 << 20;

    private Body() {}

    /**
     * The bytes.
     *
     * @throws Refusal if there are more than 16 MB
     */
    public static byte[] read(Context ctx) throws IOException {
        byte[] body = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.of(413, "The body has more than " + (MOST_BYTES >> 20) + " MB. Upload files instead.");
        }
        return body;
    }
}
