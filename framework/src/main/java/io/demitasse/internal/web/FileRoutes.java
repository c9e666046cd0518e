package io.demitasse.internal.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.media.MediaTypes;
import io.demitasse.media.StoredFile;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Takes uploads and gives files back, to the visitor who owns them and to no one else. */
public final class FileRoutes {
    private final Engine engine;
    private final Visitor visitor;
    private final long largest;

    FileRoutes(Engine engine, Visitor visitor, long largest) {
        this.engine = engine;
        this.visitor = visitor;
        this.largest = largest;
    }

    void install(RoutesConfig routes, String below) {
        routes.post(below + "upload", this::upload);
        routes.get(below + "file/{id}/{name}", this::send);
        routes.head(below + "file/{id}/{name}", this::send);
    }

    /** Streams the body to the store. The name comes in a header, since the body is the file and nothing else. */
    private void upload(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > largest) {
            throw new VisitorException(Message.of("upload.tooLarge", largest >> 20));
        }
        VisitorFiles files = engine.files(visitor.id(ctx));
        InputStream content = ctx.req().getInputStream();
        String name = name(ctx);
        String type = MediaTypes.of(ctx.contentType(), name);
        StoredFile file = ctx.header("X-Passing") == null
                ? files.keep(name, type, content)
                : files.keepPassing(name, type, content);
        ctx.contentType("application/json")
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", file.id())
                        .put("name", file.name())
                        .put("type", file.type())
                        .put("size", file.size())
                        .toString());
    }

    private static String name(Context ctx) {
        String header = ctx.header("X-File-Name");
        try {
            return header == null ? "file" : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new VisitorException(Message.of("request.bad"));
        }
    }

    private void send(Context ctx) throws IOException {
        String owner = Visitor.known(ctx).orElse("");
        StoredFile file = engine.files(owner).find(ctx.pathParam("id"));
        ctx.header("Cache-Control", "private, max-age=3600, immutable").header("Vary", "Cookie");
        FileAnswer.send(ctx, file.name(), file.type(), file.size(), '"' + file.id() + '"', file::open);
    }
}
