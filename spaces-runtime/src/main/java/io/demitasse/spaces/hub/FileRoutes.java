package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.git.hosting.Revisions.Split;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is in a file: {@code resolve} gives the large file itself, {@code raw} what git has of it. */
final class FileRoutes {
    private final Door door;

    FileRoutes(Door door) {
        this.door = door;
    }

    void add(RoutesConfig routes) {
        for (RepositoryKind kind : RepositoryKind.values()) {
            String repository = "/" + Kinds.prefix(kind) + "{owner}/{name}";
            add(routes, repository + "/resolve/<place>", context -> file(context, kind, true));
            add(routes, repository + "/raw/<place>", context -> file(context, kind, false));
        }
    }

    private static void add(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void file(Context context, RepositoryKind kind, boolean whole) throws IOException {
        Opened opened = door.open(context, kind, Access.READ);
        String place = context.pathParam("place");
        Split split = opened.git().revisions().split(place).orElseThrow(() -> ApiException.noRevision(place));
        // With the refusal too: clients remember what is missing from which commit.
        context.header("X-Repo-Commit", split.commit());
        Tree tree = opened.git().tree(split.commit());
        Entry entry = tree.find(split.path())
                .filter(found -> found.kind() != Entry.Kind.DIRECTORY)
                .orElseThrow(() -> ApiException.noEntry(split.path()));
        Content content = content(tree, entry, whole);
        boolean large = whole && entry.large().isPresent();
        String tag = "\"" + (large ? entry.large().get().sha256() : entry.id()) + "\"";
        context.header("ETag", tag);
        context.header("Accept-Ranges", "bytes");
        if (large) {
            context.header("X-Linked-Etag", tag);
            context.header("X-Linked-Size", Long.toString(content.size()));
        }
        disarm(context, entry.path());
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        Downloads.send(context, content);
    }

    private static Content content(Tree tree, Entry entry, boolean whole) throws IOException {
        try {
            return whole ? tree.content(entry) : tree.stored(entry);
        } catch (Refused e) {
            throw ApiException.noEntry(entry.path());
        }
    }

    /** What others have put here must not run as a page of the hub. */
    private static void disarm(Context context, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        context.contentType(ContentTypes.of(name));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", "default-src 'none'; sandbox");
        context.header(
                "Content-Disposition",
                (ContentTypes.isShown(name) ? "inline" : "attachment") + "; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
