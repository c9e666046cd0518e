package io.demitasse.spaces.hub;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import io.demitasse.spaces.proxy.Router;
import io.demitasse.spaces.share.ShareServer;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.store.Shares;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads requests to demos that are shared: by the label below a domain ({@code share-LABEL.hub.example}) or by the port
 * that they came to. All others go on to Spaces.
 */
final class ShareRouter implements Router {
    private static final String LABEL = "share-";
    private static final Pattern NAME = Pattern.compile(LABEL + "([a-z0-9]{16})");
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final String ROBOTS = "/robots.txt";
    private static final Map<String, String> HEADERS = Map.of("X-Robots-Tag", "noindex, nofollow, noarchive");
    private static final Route.Answer NOWHERE = new Route.Answer(
            404, "There is no such link", "It has ended, or was never there: ask whoever gave it to you.");
    private static final Route.Answer AWAY = new Route.Answer(
            503,
            "The demo is not connected at the moment",
            "It is shown here as soon as it is again. If that takes long, ask whoever gave you the link.",
            Optional.of(AGAIN));
    private static final Route.Answer CLOSED =
            new Route.Answer(401, "This demo asks for a password", "Open the link in a browser, and enter it there.");

    private final Router spaces;
    private final ShareServer server;
    private final Shares shares;
    private final Passes passes;
    private final Optional<String> domain;
    private final Map<Integer, String> ports;
    private final Path robots;
    private final Executor threads;

    private ShareRouter(
            Router spaces,
            ShareServer server,
            Shares shares,
            Passes passes,
            Optional<String> domain,
            Map<Integer, String> ports,
            Path robots,
            Executor threads) {
        this.spaces = spaces;
        this.server = server;
        this.shares = shares;
        this.passes = passes;
        this.domain = domain;
        this.ports = ports;
        this.robots = robots;
        this.threads = threads;
    }

    /**
     * A way to these demos.
     *
     * @param ports the labels of links that have a port
     * @param folder that is the router's own
     * @param threads to ask the database on, since the threads that ask here must not wait
     */
    static ShareRouter before(
            Router spaces,
            ShareServer server,
            Shares shares,
            Passes passes,
            Optional<String> domain,
            Map<Integer, String> ports,
            Path folder,
            Executor threads)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ROBOTS.substring(1)), "User-agent: *\nDisallow: /\n");
        return new ShareRouter(spaces, server, shares, passes, domain, ports, folder, threads);
    }

    /** What a link is called below a domain. */
    static String name(String label) {
        return LABEL + label;
    }

    /** Where the hub asks for the password of a link. */
    static String door(String label) {
        return "/share/" + label;
    }

    /** What opens the demo of a link for an hour. */
    static String pass(String label) {
        return "SHARE " + label;
    }

    @Override
    public CompletionStage<Route> route(Asked asked) {
        return label(asked)
                .<CompletionStage<Route>>map(label -> CompletableFuture.supplyAsync(() -> route(asked, label), threads))
                .orElseGet(() -> spaces.route(asked));
    }

    private Optional<String> label(Asked asked) {
        return Optional.ofNullable(ports.get(asked.port()))
                .or(() -> domain.flatMap(asked::below)
                        .map(NAME::matcher)
                        .filter(Matcher::matches)
                        .map(name -> name.group(1)));
    }

    private Route route(Asked asked, String label) {
        Optional<Share> share = shares.find(label);
        if (share.isEmpty()) {
            return NOWHERE;
        }
        if (asked.path().equals(ROBOTS)) {
            return new Route.Files(robots, "");
        }
        return share.get().hasPassword() ? guarded(asked, share.get()) : open(label);
    }

    private Route guarded(Asked asked, Share share) {
        String label = share.label();
        Optional<String> pass = passes.inAddress(asked, pass(label));
        if (pass.isPresent()) {
            return Passes.keep(asked, cookie(label), "/", pass.get());
        }
        if (passes.isKept(asked, cookie(label), pass(label))) {
            return open(label);
        }
        return asked.person() ? new Route.Elsewhere(share.hub() + door(label), HEADERS) : CLOSED;
    }

    private static String cookie(String label) {
        return Passes.COOKIE + "-" + label;
    }

    private Route open(String label) {
        Optional<InetSocketAddress> way = server.way(label);
        return way.<Route>map(address -> new Route.Forward(address, "", HEADERS, () -> {}))
                .orElse(AWAY);
    }
}
