package io.demitasse.spaces.web;

import io.demitasse.spaces.store.DiscussionQuery;
import io.demitasse.spaces.store.DiscussionQuery.Kind;
import io.demitasse.spaces.store.DiscussionQuery.State;
import io.demitasse.spaces.store.Id;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which discussions a page lists. What is not among the choices is as if it was not said. */
record CommunityFilter(Kind kind, State state, int page) {
    private static final int LAST_PAGE = 1_000_000;

    static CommunityFilter of(Context context) {
        return new CommunityFilter(
                choice(context, "kind", Kind.values(), Kind.ALL),
                choice(context, "status", State.values(), State.OPEN),
                Optional.ofNullable(context.queryParam("page"))
                        .filter(page -> page.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .filter(page -> page < LAST_PAGE)
                        .orElse(0));
    }

    private static <E extends Enum<E>> E choice(Context context, String name, E[] choices, E usual) {
        String given = Optional.ofNullable(context.queryParam(name)).orElse("");
        return Stream.of(choices)
                .filter(choice -> word(choice).equals(given))
                .findFirst()
                .orElse(usual);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    DiscussionQuery query(Id repository) {
        return new DiscussionQuery(repository, kind, state, Optional.empty(), page);
    }

    CommunityFilter kind(Kind other) {
        return new CommunityFilter(other, state, 0);
    }

    CommunityFilter state(State other) {
        return new CommunityFilter(kind, other, 0);
    }

    CommunityFilter next() {
        return new CommunityFilter(kind, state, page + 1);
    }

    /** What stands behind the address of the list for it. */
    String link() {
        return "?status=" + word(state) + "&kind=" + word(kind) + (page == 0 ? "" : "&page=" + page);
    }
}
