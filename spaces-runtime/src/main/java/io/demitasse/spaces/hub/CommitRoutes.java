package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.Draft;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Files brought over HTTP: first what a client is to send, then the commit. */
final class CommitRoutes {
    private static final int MOST_FILES = 1000;
    private static final int MOST_LINES = 50_000;
    private static final long LARGE = 512L << 20;

    private final Callers callers;
    private final Door door;
    private final Pushes pushes;
    private final Path scratch;
    private final HostingLimits limits;

    CommitRoutes(Callers callers, Door door, Pushes pushes, Path scratch, HostingLimits limits) {
        this.callers = callers;
        this.door = door;
        this.pushes = pushes;
        this.scratch = scratch;
        this.limits = limits;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/{kind}/{owner}/{name}/preupload/<revision>", this::preupload);
        routes.post("/api/{kind}/{owner}/{name}/commit/<revision>", this::commit);
    }

    private void preupload(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        String commit = opened.commit(context.pathParam("revision"));
        JsonNode body = Json.body(context);
        JsonNode files = body.path("files");
        if (!files.isArray() || files.size() > MOST_FILES) {
            throw ApiException.bad("\"files\" has to be a list of at most " + MOST_FILES + " files");
        }
        Tree tree = opened.git().tree(commit);
        Predicate<String> ignored =
                tree.ignored(Optional.ofNullable(body.path("gitIgnore").textValue()));
        boolean datasets = Optional.ofNullable(context.userAgent()).orElse("").startsWith("datasets/");
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("files");
        for (JsonNode file : files) {
            String path = Json.text(file, "path");
            boolean large = file.path("size").asLong(0) > LARGE || (datasets && path.endsWith(".parquet"));
            ObjectNode one = all.addObject()
                    .put("path", path)
                    .put("uploadMode", large ? "lfs" : "regular")
                    .put("shouldIgnore", ignored.test(path));
            Optional<Entry> there = tree.find(path).filter(entry -> entry.kind() == Entry.Kind.FILE);
            if (there.isPresent()) {
                one.put("oid", content(tree, there.get(), large));
            }
        }
        answer.put("commitOid", commit);
        Json.answer(context, answer);
    }

    /** What a client compares its own file with: the digest of git for what it is to send as it is. */
    private static String content(Tree tree, Entry entry, boolean large) throws IOException {
        if (entry.large().isEmpty()) {
            return entry.id();
        }
        return large ? entry.large().get().sha256() : tree.contentId(entry);
    }

    private void commit(Context context) throws IOException {
        Opened opened = door.open(context, Access.WRITE);
        String branch = context.pathParam("revision");
        String before = opened.commit(branch);
        var author = Callers.author(callers.user(context).account());
        try (InputStream in = new Bounded(context.bodyInputStream(), limits.pushBytes());
                CommitLines lines = new CommitLines(in, scratch, limits.fileBytes())) {
            CommitLines.Line header = lines.next()
                    .filter(line -> line.key().equals("header"))
                    .orElseThrow(() -> ApiException.bad("The first line of a commit has to be its \"header\""));
            String parent = header.values().getOrDefault("parentCommit", "");
            try (Draft draft =
                    parent.isEmpty() ? opened.git().draft(branch) : opened.git().draft(branch, parent)) {
                int count = 0;
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    if (++count > MOST_LINES) {
                        throw ApiException.tooLarge("A commit has at most " + MOST_LINES + " lines.");
                    }
                    apply(opened, draft, line.get());
                }
                String commit = draft.commit(
                        author, header.value("summary"), header.values().getOrDefault("description", ""));
                if (!commit.equals(before)) {
                    pushes.changed(opened.known(), List.of(branch));
                }
                Json.answer(
                        context,
                        Json.object()
                                .put("success", true)
                                .put("commitOid", commit)
                                .put("commitUrl", Addresses.page(context, opened.known()) + "/commit/" + commit)
                                .put("hookOutput", ""));
            }
        }
    }

    private static void apply(Opened opened, Draft draft, CommitLines.Line line) throws IOException {
        switch (line.key()) {
            case "file" -> {
                Content content = line.content()
                        .orElseThrow(() -> ApiException.bad("A line \"file\" of the commit needs \"content\""));
                draft.add(line.value("path"), content);
            }
            case "lfsFile" -> draft.addLarge(line.value("path"), line.value("oid"), size(opened, line));
            case "deletedFile", "deletedFolder" ->
                draft.delete(line.value("path").replaceFirst("/$", ""));
            default -> throw ApiException.bad("A commit has no lines \"" + line.key() + "\"");
        }
    }

    /** Lines for files that are copied leave it out; the file itself knows. */
    private static long size(Opened opened, CommitLines.Line line) throws IOException {
        String size = line.values().getOrDefault("size", "");
        if (size.isEmpty()) {
            return opened.git()
                    .largeFiles()
                    .find(line.value("oid"))
                    .map(Content::size)
                    .orElse(0L);
        }
        if (!size.matches("\\d{1,18}")) {
            throw ApiException.bad("\"size\" has to be a number of bytes");
        }
        return Long.parseLong(size);
    }
}
