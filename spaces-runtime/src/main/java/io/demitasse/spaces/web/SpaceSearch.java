package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Which Spaces are asked for. What is not among the choices is as if it was not said.
 *
 * @param search what owner, name, title or description have to have in them; empty for anything
 * @param sdk how they are run; empty for all
 * @param sort one of the orders
 * @param cursor where the page before ended; empty for the first one
 */
record SpaceSearch(String search, String sdk, String sort, Optional<String> cursor) {
    static final int LONGEST = 100;
    static final List<String> SDKS = List.of("demitasse", "gradio", "docker", "static");
    static final List<String> SORTS = List.of("trending", "newest", "likes");

    private static final int PAGE = 24;

    static SpaceSearch of(Context context) {
        String search = parameter(context, "search").strip();
        String sdk = parameter(context, "sdk");
        String sort = parameter(context, "sort");
        return new SpaceSearch(
                search.substring(0, Math.min(LONGEST, search.length())),
                SDKS.contains(sdk) ? sdk : "",
                SORTS.contains(sort) ? sort : SORTS.get(0),
                Optional.ofNullable(context.queryParam("cursor")));
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    /** Whether all that there are is asked for. */
    boolean isAll() {
        return search.isEmpty() && sdk.isEmpty() && cursor.isEmpty();
    }

    /** What the database is asked. */
    RepositoryQuery query(Principal viewer) {
        RepositorySort order = switch (sort) {
            case "newest" -> RepositorySort.CREATED;
            case "likes" -> RepositorySort.LIKES;
            default -> RepositorySort.TRENDING;
        };
        List<String> tags = sdk.isEmpty() ? List.of() : List.of(sdk);
        return new RepositoryQuery(
                RepositoryKind.SPACE,
                viewer,
                new RepositoryFilter(Optional.empty(), search, tags, Optional.empty()),
                order,
                false,
                PAGE,
                cursor);
    }

    /** The address of the page that follows. */
    String next(String end) {
        return "/?search=" + Links.encoded(search) + "&sdk=" + sdk + "&sort=" + sort + "&cursor=" + Links.encoded(end);
    }
}
