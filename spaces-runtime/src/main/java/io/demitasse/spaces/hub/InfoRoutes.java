package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Repositories looked up and listed. */
final class InfoRoutes {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Database database;
    private final Callers callers;
    private final Door door;
    private final Info info;

    InfoRoutes(Database database, Callers callers, Door door, Info info) {
        this.database = database;
        this.callers = callers;
        this.door = door;
        this.info = info;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/{kind}", this::list);
        routes.get("/api/{kind}/{owner}/{name}", context -> info(context, "HEAD"));
        routes.get(
                "/api/{kind}/{owner}/{name}/revision/<revision>",
                context -> info(context, context.pathParam("revision")));
        routes.get("/api/{kind}/{owner}/{name}/auth-check", context -> check(context, Access.READ));
        routes.get("/api/{kind}/{owner}/{name}/auth-check/write", context -> check(context, Access.WRITE));
    }

    private void info(Context context, String revision) throws IOException {
        Opened opened = door.open(context, Access.READ);
        Json.answer(context, info.of(context, opened, opened.commit(revision)));
    }

    private void check(Context context, Access wanted) throws IOException {
        door.open(context, wanted);
        Json.answer(context, Json.object().put("ok", true));
    }

    private void list(Context context) {
        RepositoryKind kind = Door.kind(context);
        Principal viewer = callers.of(context);
        int limit = limit(context);
        Page<Repository> page = database.repositories()
                .list(new RepositoryQuery(
                        kind,
                        viewer,
                        filter(context),
                        sort(context),
                        "1".equals(context.queryParam("direction")),
                        limit,
                        Optional.ofNullable(context.queryParam("cursor"))));
        page.next().ifPresent(cursor -> context.header("Link", "<" + next(context, cursor) + ">; rel=\"next\""));
        ArrayNode all = Json.array();
        page.items().forEach(repository -> all.add(info.listed(context, repository)));
        Json.answer(context, all);
    }

    private static int limit(Context context) {
        String given = context.queryParam("limit");
        if (given == null) {
            return USUAL;
        }
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(given)));
        } catch (NumberFormatException e) {
            throw ApiException.bad("\"limit\" must be a number");
        }
    }

    private static RepositoryFilter filter(Context context) {
        List<String> tags = context.queryParams("filter").stream()
                .flatMap(each -> List.of(each.split(",", -1)).stream())
                .filter(tag -> !tag.isEmpty())
                .toList();
        return new RepositoryFilter(
                Optional.ofNullable(context.queryParam("author")),
                Optional.ofNullable(context.queryParam("search")).orElse(""),
                tags,
                Optional.empty());
    }

    private static RepositorySort sort(Context context) {
        String given = context.queryParam("sort");
        return switch (given == null ? "" : given) {
            case "createdAt", "created_at" -> RepositorySort.CREATED;
            case "likes" -> RepositorySort.LIKES;
            case "lastModified", "last_modified" -> RepositorySort.MODIFIED;
            case "", "trendingScore", "trending_score" -> RepositorySort.TRENDING;
            default ->
                throw ApiException.bad("\"sort\" must be one of [createdAt, lastModified, likes, trendingScore]");
        };
    }

    /** The same address with another cursor. */
    private static String next(Context context, String cursor) {
        String rest = context.queryParamMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("cursor"))
                .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()) + "&")
                .collect(Collectors.joining());
        return Addresses.hub(context) + context.path() + "?" + rest + "cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
