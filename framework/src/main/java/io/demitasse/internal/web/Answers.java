package io.demitasse.internal.web;

import io.demitasse.internal.page.Asset;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Sends bytes that were made once. */
public final class Answers {
    public static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String CHECK = "no-cache";

    private Answers() {}

    /** Sends an asset, compressed where the browser takes it; 304 if it has it already. */
    public static void send(Context ctx, Asset asset, String cache, String vary) {
        ctx.header("Cache-Control", cache).header("ETag", asset.etag()).header("Vary", vary);
        if (asset.etag().equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(asset.type());
        String accepts = ctx.header("Accept-Encoding");
        if (accepts != null && accepts.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(asset.gzip());
        } else {
            ctx.result(asset.plain());
        }
    }
}
