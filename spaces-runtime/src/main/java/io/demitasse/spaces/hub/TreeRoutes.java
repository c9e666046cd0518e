package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.EntryPage;
import io.demitasse.spaces.git.hosting.Revisions.Split;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What files a repository has. */
final class TreeRoutes {
    /** So many that most repositories need one page; with what changed them last, fewer. */
    private static final int PAGE = 1000;

    private static final int EXPANDED_PAGE = 50;
    private static final int MOST_PATHS = 10_000;

    private final Door door;

    TreeRoutes(Door door) {
        this.door = door;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/{kind}/{owner}/{name}/tree/<place>", this::tree);
        routes.post("/api/{kind}/{owner}/{name}/paths-info/<revision>", this::paths);
    }

    private void tree(Context context) throws IOException {
        Opened opened = door.open(context, Access.READ);
        String place = context.pathParam("place");
        Split split = opened.git().revisions().split(place).orElseThrow(() -> ApiException.noRevision(place));
        context.header("X-Repo-Commit", split.commit());
        boolean expand = Info.flag(context, "expand");
        EntryPage page = opened.git()
                .tree(split.commit())
                .list(
                        split.path(),
                        Info.flag(context, "recursive"),
                        Optional.ofNullable(context.queryParam("cursor")),
                        limit(context, expand ? EXPANDED_PAGE : PAGE));
        page.next().ifPresent(cursor -> context.header("Link", "<" + next(context, cursor) + ">; rel=\"next\""));
        Json.answer(context, entries(opened, split.commit(), page.entries(), expand));
    }

    private static int limit(Context context, int most) {
        String given = Optional.ofNullable(context.queryParam("limit")).orElse("");
        return given.matches("\\d{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(given))) : most;
    }

    private static String next(Context context, String cursor) {
        return Addresses.hub(context) + context.path() + "?recursive=" + Info.flag(context, "recursive") + "&expand="
                + Info.flag(context, "expand") + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private void paths(Context context) throws IOException {
        Opened opened = door.open(context, Access.READ);
        String commit = opened.commit(context.pathParam("revision"));
        List<String> paths = new ArrayList<>();
        boolean expand;
        if (String.valueOf(context.contentType()).startsWith("application/json")) {
            JsonNode body = Json.body(context);
            JsonNode given = body.path("paths");
            if (given.isTextual()) {
                paths.add(given.textValue());
            }
            given.forEach(path -> paths.add(path.asText()));
            expand = body.path("expand").asBoolean(false);
        } else {
            paths.addAll(context.formParams("paths"));
            expand = Boolean.parseBoolean(
                    Optional.ofNullable(context.formParam("expand")).orElse(""));
        }
        if (paths.size() > MOST_PATHS) {
            throw ApiException.bad("At most " + MOST_PATHS + " paths can be asked for at once.");
        }
        Tree tree = opened.git().tree(commit);
        Json.answer(context, entries(opened, commit, tree.find(paths), expand));
    }

    private static ArrayNode entries(Opened opened, String commit, List<Entry> entries, boolean expand)
            throws IOException {
        Map<String, CommitInfo> last = expand
                ? opened.git()
                        .history()
                        .last(commit, entries.stream().map(Entry::path).toList())
                : Map.of();
        ArrayNode all = Json.array();
        for (Entry entry : entries) {
            ObjectNode one = entry(entry);
            Optional.ofNullable(last.get(entry.path()))
                    .ifPresent(commitInfo -> one.putObject("lastCommit")
                            .put("id", commitInfo.id())
                            .put("title", commitInfo.title())
                            .put("date", Json.time(commitInfo.date())));
            all.add(one);
        }
        return all;
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode one = Json.object()
                .put("type", entry.kind() == Entry.Kind.DIRECTORY ? "directory" : "file")
                .put("oid", entry.id())
                .put("size", entry.size())
                .put("path", entry.path());
        entry.large()
                .ifPresent(large -> one.putObject("lfs")
                        .put("oid", large.sha256())
                        .put("size", large.size())
                        .put("pointerSize", large.pointerSize()));
        return one;
    }
}
