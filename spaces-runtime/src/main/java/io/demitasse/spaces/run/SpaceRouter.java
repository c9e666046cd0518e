package io.demitasse.spaces.run;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import io.demitasse.spaces.proxy.Router;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads requests to Spaces: by the port that they came to, by the label below a domain
 * ({@code ann-greeter.hub.example}) or by the beginning of the path ({@code /apps/ann/greeter/}), which leads on to the
 * port of a Space that has one. A request for a Space that sleeps wakes it and waits.
 */
public final class SpaceRouter implements Router {
    private static final Pattern PATH = Pattern.compile("(/apps/([A-Za-z0-9._-]+)/([A-Za-z0-9._-]+))(?:/.*)?");
    private static final int MOST_WAITING = 1000;
    /** Said of a Space that is not there, and of one that somebody may not know of. */
    public static final Route.Answer NOWHERE = new Route.Answer(
            404,
            "There is no such Space",
            "Check the address: its owner may have renamed it. If it is private, sign in to its hub first.");

    private record Target(Space space, String prefix, boolean isByPath) {}

    private final Spaces spaces;
    private final Optional<String> domain;
    private final Pace pace;
    /** Both ways. */
    private final Map<Integer, SpaceId> spacesOfPorts = new ConcurrentHashMap<>();

    private final Map<SpaceId, Integer> portsOfSpaces = new ConcurrentHashMap<>();

    /** A way to these Spaces, by label only below a domain. */
    public SpaceRouter(Spaces spaces, Optional<String> domain, Pace pace) {
        this.spaces = spaces;
        this.domain = domain;
        this.pace = pace;
    }

    /** Leads all that comes to a port to one Space, whose only port it is. */
    public void lead(int port, SpaceId space) {
        spacesOfPorts.put(port, space);
        portsOfSpaces.put(space, port);
    }

    /** Leads a port nowhere again. */
    public void leave(int port) {
        Optional.ofNullable(spacesOfPorts.remove(port)).ifPresent(portsOfSpaces::remove);
    }

    /** The port of a Space, if one leads to it. */
    public Optional<Integer> port(SpaceId space) {
        return Optional.ofNullable(portsOfSpaces.get(space));
    }

    /** Whether a request that came by a path is led on to a port. */
    public boolean isLedOn(Asked asked) {
        return target(asked).flatMap(this::otherPort).isPresent();
    }

    private Optional<Integer> otherPort(Target target) {
        return target.isByPath() ? port(target.space().id()) : Optional.empty();
    }

    /** The Space that a request is for. */
    public Optional<SpaceId> space(Asked asked) {
        return target(asked).map(target -> target.space().id());
    }

    @Override
    public CompletionStage<Route> route(Asked asked) {
        return target(asked)
                .map(target -> route(target, asked))
                .orElseGet(() -> CompletableFuture.completedStage(NOWHERE));
    }

    private Optional<Target> target(Asked asked) {
        Optional<Space> alone = Optional.ofNullable(spacesOfPorts.get(asked.port()))
                .flatMap(spaces::find)
                .or(() -> domain.flatMap(asked::below).flatMap(spaces::labelled));
        if (alone.isPresent()) {
            return alone.map(space -> new Target(space, prefix(space, asked.path()), false));
        }
        Matcher path = PATH.matcher(asked.path());
        return path.matches() ? named(path.group(2), path.group(3), path.group(1)) : Optional.empty();
    }

    /** A Space that is also reached by its path has links that begin with it wherever it is shown. */
    private static String prefix(Space space, String path) {
        return !space.path().isEmpty() && path.startsWith(space.path() + "/") ? space.path() : "";
    }

    private Optional<Target> named(String owner, String name, String prefix) {
        return SpaceId.find(owner, name).flatMap(spaces::find).map(space -> new Target(space, prefix, true));
    }

    private CompletionStage<Route> route(Target target, Asked asked) {
        return otherPort(target)
                .map(port -> elsewhere(target, asked, port))
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> here(target, asked));
    }

    /** Without a scheme: that is the one by which it was asked. */
    private static Route elsewhere(Target target, Asked asked, int port) {
        String path = asked.path().substring(target.prefix().length());
        String query = asked.said().query();
        return new Route.Elsewhere(
                "//" + asked.host() + ":" + port + (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query),
                Map.of());
    }

    private CompletionStage<Route> here(Target target, Asked asked) {
        Space space = target.space();
        Optional<Route> now = space.way(target.prefix());
        if (now.isPresent()) {
            return CompletableFuture.completedStage(now.get());
        }
        if (space.waiting() >= MOST_WAITING) {
            return CompletableFuture.completedStage(Pages.crowded());
        }
        Duration longest = asked.person() ? pace.page() : pace.hold();
        return space.when(
                        status -> status.stage().isRunning() || !status.stage().isOnTheWay())
                .completeOnTimeout(space.status(), longest.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(status -> space.way(target.prefix()).orElseGet(space::notice));
    }
}
