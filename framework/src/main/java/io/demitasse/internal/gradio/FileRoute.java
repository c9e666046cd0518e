package io.demitasse.internal.gradio;

import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.web.FileAnswer;
import io.demitasse.media.StoredFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives files to whoever may have them. The first part of a path is an id that nobody can guess. The file of a visitor
 * with a cookie is for that visitor alone; of a client without cookies, for all who know the path.
 */
final class FileRoute {
    private final Engine engine;

    FileRoute(Engine engine) {
        this.engine = engine;
    }

    void send(Context ctx, String path) throws IOException {
        int slash = path.indexOf('/');
        String id = slash < 0 ? path : path.substring(0, slash);
        StoredFile file = find(Caller.owner(ctx), id)
                .or(() -> find(Caller.ANYBODY, id))
                .orElseThrow(() -> Refusal.of(403, "File not allowed: " + shown(path) + "."));
        ctx.header("Cache-Control", "private, max-age=3600, immutable").header("Vary", "Cookie");
        FileAnswer.send(ctx, file.name(), file.type(), file.size(), '"' + file.id() + '"', file::open);
    }

    private Optional<StoredFile> find(String owner, String id) {
        try {
            return Optional.of(engine.files(owner).find(id));
        } catch (VisitorException e) {
            return Optional.empty();
        }
    }

    private static String shown(String path) {
        return path.length() > 100 ? path.substring(0, 100) + "…" : path;
    }
}
