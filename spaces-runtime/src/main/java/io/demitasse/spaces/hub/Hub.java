package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.fetch.PublicAddresses;
import io.demitasse.internal.web.Unread;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.run.FolderLock;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.share.ShareServer;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.web.DeviceLogins;
import io.demitasse.spaces.web.Pages;
import io.demitasse.spaces.web.SessionCookie;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Hosts Spaces, and the models and datasets that they use, for a team: in one process, with all that it keeps in one
 * folder. The clients of the Hub work with it unmodified.
 *
 * <pre>{@code
 * try (var hub = Hub.start(HubSettings.in(Path.of("hub")))) {
 *   System.out.println(hub.url());
 * }
 * }</pre>
 */
public final class Hub implements AutoCloseable {
    private static final String ANY_HOST = "0.0.0.0";
    private static final int THREADS = 8;
    private static final int WEBHOOK_THREADS = 4;
    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(10);

    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Database database;
    private final Javalin server;
    private final String host;

    private Hub(HubSettings settings) throws IOException {
        host = settings.host();
        try {
            Path folder = settings.folder().toAbsolutePath().normalize();
            opened(FolderLock.take(folder), FolderLock::close);
            database = opened(
                    settings.database()
                            .map(address -> Database.at(address, folder))
                            .orElseGet(() -> Database.in(folder)),
                    Database::close);
            server = opened(server(settings, folder), Javalin::stop);
            server.start();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Notes how a part ends; the last one that was opened ends first. */
    private <T> T opened(T part, Consumer<T> end) {
        ends.push(() -> end.accept(part));
        return part;
    }

    private Javalin server(HubSettings settings, Path folder) throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        var store = opened(
                RepositoryStore.in(folder.resolve("repositories"), () -> Bounds.hosting(database.limits())),
                RepositoryStore::close);
        var spaces = opened(
                Spaces.with(settings.runners().runner(folder.resolve("run")), folder.resolve("logs"), Pace.DEFAULT),
                Spaces::close);
        FormerFolders.adopt(folder, spaces, database.repositories());
        var clock = InstantSource.system();
        var signatures = new Signatures(clock);
        var threads = opened(Executors.newFixedThreadPool(THREADS, Hub::thread), ExecutorService::shutdownNow);
        var router = new SpaceRouter(spaces, settings.domain().map(Domain::name), Pace.DEFAULT);
        var passes = new Passes(signatures);
        var shares = opened(shareServer(settings, folder), ShareServer::close);
        Map<Integer, String> linkPorts = new ConcurrentHashMap<>();
        var guard = new Guard(router, database, passes, clock, threads);
        var routing = ShareRouter.before(
                guard,
                shares,
                database.shares(),
                passes,
                settings.domain().map(Domain::name),
                linkPorts,
                folder.resolve("robots"),
                threads);
        var proxy = opened(Proxy.start(proxySettings(settings), routing), Proxy::close);
        var ports = AppPorts.of(
                proxy,
                settings.domain().isPresent()
                        ? Optional.empty()
                        : settings.ports().firstSpace(),
                router,
                database.spacePorts());
        var addresses = new Addresses(
                settings.domain(), proxy.listen(settings.ports().apps()), ports, new AppLabels(database.spaceLabels()));
        var deployments = new Deployments(
                database, store, spaces, addresses, settings.runners(), folder.resolve("builds"), this::urlHere);
        var telling = telling(settings, store, clock);
        var pullRequests = new PullRequests(database, store);
        new Upkeep(store, clock)
                .start(opened(
                        Executors.newSingleThreadScheduledExecutor(Hub::thread),
                        ScheduledExecutorService::shutdownNow));
        var pushes = new Pushes(database, store, deployments, pullRequests, telling, clock);
        var discussing = new Discussing(database, store, pushes, telling);
        var lifecycle = new Lifecycle(database, store, deployments, pushes, telling);
        var logs = new LogReaders();
        var callers = new Callers(database.principals());
        var door = new Door(database, store, callers);
        var desk = new ShareDesk(database.shares(), shares, addresses, passes, sharePorts(settings, proxy, linkPorts));
        var apps = new HubApps(deployments, addresses, passes, logs);
        var logins = new DeviceLogins(clock);
        var pages = new Pages(database, store, apps, lifecycle, discussing, desk, logins, clock);
        return Javalin.create(config -> {
            configure(config, settings);
            // Those of an earlier run are there, and are built when somebody comes; they are told where the hub is.
            config.events.serverStarted(() -> {
                database.repositories().forEach(RepositoryKind.SPACE, deployments::await);
                guard.knowsAll();
            });
            var routes = config.routes;
            ApiErrors.add(routes);
            Multipart.refuse(routes);
            new IdentityRoutes(database, callers).add(routes);
            new DeviceRoutes(database, logins, clock).add(routes);
            new LifecycleRoutes(database, callers, door, lifecycle).add(routes);
            new SpaceRoutes(database, door, deployments, addresses, signatures).add(routes);
            new EnvironmentRoutes(database, door, deployments).add(routes);
            new ShareRoutes(database, callers, desk).add(routes);
            new LogRoutes(door, deployments, logs).add(routes);
            new TreeRoutes(door).add(routes);
            new HistoryRoutes(callers, door, pullRequests, pushes).add(routes);
            new CommitRoutes(database, callers, door, pullRequests, discussing, pushes, scratch, store::limits)
                    .add(routes);
            new DiscussionRoutes(database, callers, door, discussing).add(routes);
            new WebhookRoutes(database, callers).add(routes);
            new LikeRoutes(database, callers, door).add(routes);
            new LargeFileRoutes(store, door, signatures).add(routes);
            new GitDoor(store, callers, door, pullRequests, pushes).add(routes);
            var info = new Info(addresses, deployments);
            new SearchRoutes(database, callers, deployments, info).add(routes);
            new StorageRoutes(database, store, callers).add(routes);
            new InfoRoutes(database, callers, door, info).add(routes);
            new FileRoutes(new Door(database, store, Callers.withPeople(database.principals()))).add(routes);
            pages.add(routes);
        });
    }

    private static ProxySettings proxySettings(HubSettings settings) {
        ProxySettings usual = ProxySettings.DEFAULT
                .host(settings.host())
                .secrets(SessionCookie.with(Passes.COOKIE), Set.of(Guard.HEADER));
        return settings.isBehindProxy() ? usual.behindProxy() : usual;
    }

    private ShareServer shareServer(HubSettings settings, Path folder) {
        return ShareServer.start(
                settings.shareHost(),
                settings.ports().share(),
                folder.resolve("share-key"),
                (label, digest) -> database.shares()
                        .find(label)
                        .filter(share -> share.key().equals(digest))
                        .map(Share::expiresAt));
    }

    /** Where the hub has a domain, each link has a name below it instead. */
    private Optional<SharePorts> sharePorts(HubSettings settings, Proxy proxy, Map<Integer, String> labels) {
        return settings.domain().isPresent()
                ? Optional.empty()
                : Optional.of(SharePorts.open(
                        proxy, database.shares(), settings.ports().firstLink(), labels));
    }

    private Telling telling(HubSettings settings, RepositoryStore store, InstantSource clock) throws IOException {
        var sender = opened(
                WebhookSender.start(
                        settings.privateWebhooks() ? any -> true : PublicAddresses::isPublic, WEBHOOK_PATIENCE),
                WebhookSender::close);
        var tellers = opened(
                Executors.newScheduledThreadPool(WEBHOOK_THREADS, Hub::thread), ScheduledExecutorService::shutdownNow);
        return new Telling(database, store, sender, tellers, Telling.PAUSES, clock);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "demitasse-hub");
        thread.setDaemon(true);
        return thread;
    }

    private static void configure(JavalinConfig config, HubSettings settings) {
        config.startup.showJavalinBanner = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.ports().hub();
        // Parts of files must come as they are.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // Else a cookie whose beginning was seen before, in other case, is read in that case.
            http.setHeaderCacheCaseSensitive(true);
            if (settings.isBehindProxy()) {
                http.addCustomizer(new SaidByProxy());
            }
        });
        config.jetty.modifyServletContextHandler(Unread::before);
    }

    /**
     * Starts a hub.
     *
     * @throws OperatorException if its folder or a port can't be used
     */
    public static Hub start(HubSettings settings) {
        try {
            return new Hub(settings);
        } catch (JavalinBindException e) {
            throw new OperatorException(
                    "Port " + settings.ports().hub() + " can't be listened on: " + e.getMessage()
                            + ". End what uses it, or choose another port.",
                    e);
        } catch (IOException e) {
            throw new OperatorException(settings.folder() + " can't be the folder of a hub: " + e.getMessage(), e);
        }
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return "http://" + host + ":" + server.port();
    }

    /** Where programs of this machine find it. */
    private String urlHere() {
        return "http://" + (host.equals(ANY_HOST) ? "127.0.0.1" : host) + ":" + server.port();
    }

    /**
     * A link that signs the first administrator in, once; empty if there are users already.
     *
     * @param name of the administrator
     */
    public Optional<String> firstLink(String name) {
        if (!database.accounts().list("", 1, Optional.empty()).items().isEmpty()) {
            return Optional.empty();
        }
        // Nobody knows the password; the link leads to where another is set.
        var first = new NewUser(name, "", "", UUID.randomUUID().toString(), true);
        return database.accounts()
                .createUser(first)
                .map(account -> url() + "/join/" + database.signIns().link(account.id()));
    }

    /** The database, for whoever sets up a hub in a program. */
    public Database database() {
        return database;
    }

    /** Ends it with all programs of Spaces; again is fine. */
    @Override
    public synchronized void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}
