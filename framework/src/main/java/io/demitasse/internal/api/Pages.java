package io.demitasse.internal.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Large answers that are made once for each address by which the app is known, and kept compressed. */
public final class Pages {
    /** Whoever asks by ever new addresses gets ever new answers, at the cost of the others. */
    private static final int MOST = 8;

    private static final class Made {
        private final byte[] plain;
        private byte @Nullable [] gzip;

        Made(byte[] plain) {
            this.plain = plain;
        }

        /** Compressed once, for the first who wants it so. */
        synchronized byte[] gzip() {
            if (gzip == null) {
                gzip = Pages.gzip(plain);
            }
            return gzip;
        }
    }

    private final Map<String, Made> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > MOST;
        }
    };

    /** Answers with JSON that is made unless it is known under that key. */
    public void answer(Context ctx, String key, Supplier<byte[]> content) {
        Made page = page(key, content);
        ctx.contentType("application/json").header("Vary", "Accept-Encoding").header("Cache-Control", "no-store");
        String accepts = ctx.header("Accept-Encoding");
        if (accepts != null && accepts.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(page.gzip());
        } else {
            ctx.result(page.plain);
        }
    }

    private synchronized Made page(String key, Supplier<byte[]> content) {
        Made known = made.get(key);
        if (known != null) {
            return known;
        }
        var fresh = new Made(content.get());
        made.put(key, fresh);
        return fresh;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return out.toByteArray();
    }
}
