package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which repositories of a kind are asked for. What is not among the choices is as if it was not said.
 *
 * @param search what owner, name, title or description have to have in them; empty for anything
 * @param owner whom they belong to; empty for anybody
 * @param tag that they have to have; empty for any
 * @param sdk how Spaces are run; empty for all
 * @param sort one of the orders
 * @param cursor where the page before ended; empty for the first one
 */
record ListSearch(
        RepositoryKind kind,
        String search,
        String owner,
        String tag,
        String sdk,
        String sort,
        Optional<String> cursor) {
    static final int LONGEST = 100;
    static final List<String> SDKS = List.of("demitasse", "gradio", "docker", "static");
    static final List<String> SORTS = List.of("trending", "newest", "updated", "likes");

    private static final int PAGE = 24;

    static ListSearch of(Context context, RepositoryKind kind) {
        String sdk = parameter(context, "sdk");
        String sort = parameter(context, "sort");
        return new ListSearch(
                kind,
                parameter(context, "search"),
                parameter(context, "owner"),
                parameter(context, "tag"),
                kind == RepositoryKind.SPACE && SDKS.contains(sdk) ? sdk : "",
                SORTS.contains(sort) ? sort : SORTS.get(0),
                Optional.ofNullable(context.queryParam("cursor")));
    }

    private static String parameter(Context context, String name) {
        String value = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    /** Whether all that there are is asked for. */
    boolean isAll() {
        return search.isEmpty() && owner.isEmpty() && tag.isEmpty() && sdk.isEmpty() && cursor.isEmpty();
    }

    /** What the database is asked. */
    RepositoryQuery query(Principal viewer) {
        RepositorySort order = switch (sort) {
            case "newest" -> RepositorySort.CREATED;
            case "updated" -> RepositorySort.MODIFIED;
            case "likes" -> RepositorySort.LIKES;
            default -> RepositorySort.TRENDING;
        };
        List<String> tags = Stream.of(sdk, tag).filter(each -> !each.isEmpty()).toList();
        return new RepositoryQuery(
                kind,
                viewer,
                new RepositoryFilter(
                        Optional.of(owner).filter(name -> !name.isEmpty()), search, tags, Optional.empty()),
                order,
                false,
                PAGE,
                cursor);
    }

    /** The address of the page that follows. */
    String next(String end) {
        return Links.list(kind) + "?"
                + Stream.of(
                                pair("search", search),
                                pair("owner", owner),
                                pair("tag", tag),
                                pair("sdk", sdk),
                                pair("sort", sort),
                                pair("cursor", end))
                        .filter(pair -> !pair.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Links.encoded(value);
    }
}
