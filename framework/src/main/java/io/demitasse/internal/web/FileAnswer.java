package io.demitasse.internal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Sends a file whole or in part. What a browser could run goes out as a download from a sandbox of its own. */
public final class FileAnswer {
    private static final int BUFFER = 1 << 16;
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp", "text/plain");

    /** Opens the content at its start. */
    public interface Content {
        /** Opens it; who sends it closes it. */
        InputStream open() throws IOException;
    }

    private FileAnswer() {}

    /** Sends it. */
    public static void send(Context ctx, String name, String type, long size, String etag, Content content)
            throws IOException {
        boolean shown = SHOWN.contains(type) || type.startsWith("audio/") || type.startsWith("video/");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Accept-Ranges", "bytes")
                .header("ETag", etag)
                .header(
                        "Content-Disposition",
                        (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(name))
                .contentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        Optional<ByteRange> range = range(ctx, size, etag);
        if (range.isPresent() && !range.get().isSatisfiable()) {
            ctx.status(HttpStatus.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
            return;
        }
        range.ifPresent(part -> ctx.status(HttpStatus.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size));
        copy(ctx, range.orElse(new ByteRange(0, size - 1)), content);
    }

    private static Optional<ByteRange> range(Context ctx, long size, String etag) {
        String header = ctx.header("Range");
        String unless = ctx.header("If-Range");
        return header == null || (unless != null && !unless.equals(etag))
                ? Optional.empty()
                : ByteRange.parse(header, size);
    }

    private static void copy(Context ctx, ByteRange part, Content content) throws IOException {
        ctx.res().setContentLengthLong(part.length());
        if (ctx.method().name().equals("HEAD")) {
            return;
        }
        try (InputStream in = content.open()) {
            in.skipNBytes(part.first());
            OutputStream out = ctx.res().getOutputStream();
            byte[] buffer = new byte[BUFFER];
            long left = part.length();
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new IOException("The file ended before its size.");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
