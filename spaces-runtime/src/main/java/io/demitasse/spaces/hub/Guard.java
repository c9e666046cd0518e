package io.demitasse.spaces.hub;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import io.demitasse.spaces.proxy.Router;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.web.SessionCookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Lets to the apps of Spaces those who may use them: with a token of the hub as programs send it, with the hub's own
 * cookie where the Space has a port, or with a pass that the hub has signed for it, in the address first and in a
 * cookie then.
 */
final class Guard implements Router {
    /** What clients of Gradio send the token of the hub in. */
    static final String HEADER = "x-hf-authorization";

    /** How long a change of who may use an app takes to be heeded at most. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final Route.Answer STARTING = new Route.Answer(
            503,
            "The hub has just started",
            "It gets to know its Spaces. This page asks again by itself.",
            Optional.of(Duration.ofSeconds(1)));

    /** What was found in the database lately. */
    private record Known(boolean isOpen, Instant at) {}

    private final SpaceRouter router;
    private final Database database;
    private final Passes passes;
    private final InstantSource clock;
    private final Executor threads;
    private final Map<SpaceId, Known> known = new ConcurrentHashMap<>();
    private volatile boolean knowsAll;

    /** @param threads to ask the database on, since the threads that ask here must not wait */
    Guard(SpaceRouter router, Database database, Passes passes, InstantSource clock, Executor threads) {
        this.router = router;
        this.database = database;
        this.passes = passes;
        this.clock = clock;
        this.threads = threads;
    }

    /** From now on a Space that is not known is none. */
    void knowsAll() {
        knowsAll = true;
    }

    /** What opens the app of a Space for an hour. */
    static String pass(SpaceId space) {
        return "APP " + space;
    }

    @Override
    public CompletionStage<Route> route(Asked asked) {
        Optional<SpaceId> space = router.space(asked);
        if (space.isEmpty()) {
            return knowsAll ? router.route(asked) : CompletableFuture.completedStage(STARTING);
        }
        Known lately = known.get(space.get());
        if (lately != null && lately.isOpen() && lately.at().plus(REMEMBERED).isAfter(clock.instant())) {
            return router.route(asked);
        }
        return CompletableFuture.supplyAsync(() -> answer(asked, space.get()), threads)
                .thenCompose(refusal ->
                        refusal.isPresent() ? CompletableFuture.completedStage(refusal.get()) : router.route(asked));
    }

    /** What to say instead of the app; nothing to who may use it. */
    private Optional<Route> answer(Asked asked, SpaceId id) {
        Optional<Repository> space = database.repositories()
                .find(RepositoryKind.SPACE, id.owner(), id.name())
                .map(found -> found.repository());
        if (space.isEmpty()) {
            return Optional.of(SpaceRouter.NOWHERE);
        }
        boolean isOpen = Access.mayOpenApp(new Anonymous(), space.get());
        known.put(id, new Known(isOpen, clock.instant()));
        if (isOpen
                || token(asked)
                        .or(() -> session(asked, id))
                        .filter(caller -> Access.mayOpenApp(caller, space.get()))
                        .isPresent()) {
            return Optional.empty();
        }
        // On its way to a port a pass stays in the address, and a cookie would be of an origin that others have too.
        boolean isHere = !router.isLedOn(asked);
        Optional<String> pass = passes.inAddress(asked, pass(id));
        if (pass.isPresent()) {
            return asked.person() && isHere
                    ? Optional.of(Passes.keep(asked, cookie(id), path(asked, id), pass.get()))
                    : Optional.empty();
        }
        return isHere && passes.isKept(asked, cookie(id), pass(id))
                ? Optional.empty()
                : Optional.of(SpaceRouter.NOWHERE);
    }

    private static String cookie(SpaceId id) {
        return Passes.COOKIE + "-" + id.label();
    }

    private static String path(Asked asked, SpaceId id) {
        return asked.under(id.path()) ? id.path() : "/";
    }

    /**
     * Who is signed in to the hub, whose cookie comes to the ports of Spaces too; on a port of many anybody could use
     * it.
     */
    private Optional<Principal> session(Asked asked, SpaceId id) {
        return router.port(id).filter(port -> port == asked.port()).isPresent() && SameOrigin.isOf(asked)
                ? SessionCookie.NAMES.stream()
                        .flatMap(name -> asked.cookie(name).stream())
                        .findFirst()
                        .map(database.principals()::bySession)
                : Optional.empty();
    }

    private Optional<Principal> token(Asked asked) {
        return asked.said()
                .header(HEADER)
                .or(() -> asked.said().header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(header ->
                        database.principals().byToken(header.substring(7).strip()));
    }
}
