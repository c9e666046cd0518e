package io.demitasse.internal.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** What a program sends that is not a file. */
public final class Body {
    private static final int MOST_BYTES = 16 << 20;
    private static final int BUFFER = 64 << 10;

    private Body() {}

    /**
     * The bytes.
     *
     * @throws Refusal if there are more than 16 MB
     */
    public static byte[] read(Context ctx) throws IOException {
        InputStream in = ctx.req().getInputStream();
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            drop(in);
            throw Refusal.of(413, "The body has more than " + (MOST_BYTES >> 20) + " MB. Upload files instead.");
        }
        return body;
    }

    /** Reads on: who is still sending sees the answer only then. Who sends twice as much is cut off. */
    private static void drop(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = MOST_BYTES;
        for (int count = 0; count >= 0 && left > 0; left -= count) {
            count = in.read(buffer);
        }
    }
}
