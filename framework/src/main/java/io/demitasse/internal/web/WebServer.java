package io.demitasse.internal.web;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.dev.DevLine;
import io.demitasse.internal.fetch.Fetcher;
import io.demitasse.internal.store.BlobStore;
import io.demitasse.internal.store.DiskBlobs;
import io.demitasse.internal.store.SharedBlobs;
import io.demitasse.internal.store.SharedStore;
import io.demitasse.internal.text.Bundles;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves apps until it is closed or the process is asked to end. */
public final class WebServer implements AutoCloseable {
    /** The largest message that a page may send over its socket. */
    static final int MESSAGE_BYTES = 16 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int FIRST_PORT = 7860;
    private static final int PORTS = 100;
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration FILES_KEPT = Duration.ofHours(2);
    private static final int READ_BYTES = 64 << 10;
    private static final int SETTLED_SECONDS = 3;
    private static final int PING_SECONDS = 45;
    private static final Duration CONNECTION_IDLE = Duration.ofSeconds(75);
    private static final Duration SOCKET_IDLE = Duration.ofMinutes(5);

    private final ServerSettings settings;
    private final BlobStore blobs;
    private final Optional<Fetcher> fetcher;
    private final CompletableFuture<List<AppServer>> apps;
    private final boolean first;
    final Javalin javalin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService housekeeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demitasse-housekeeper");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread onExit = new Thread(this::shutDown, "demitasse-exit");

    private WebServer(String title, List<Mount> mounts, List<Port> ports, ServerSettings given, Optional<DevLine> dev) {
        this.settings = dev.map(line -> given.on(line.port())).orElse(given);
        this.blobs = settings.shared()
                .<BlobStore>map(store -> new SharedBlobs(store, settings.quota(), Clock.systemUTC()))
                .orElseGet(() -> new DiskBlobs(settings.quota()));
        this.fetcher = settings.fetches() ? Optional.of(new Fetcher()) : Optional.empty();
        var site = new SiteContext(
                settings.title().orElse(title), settings, mounts, ports, blobs, new Bundles(), fetcher, dev);
        // The assets and the first page are made while Javalin loads its classes.
        this.apps = CompletableFuture.supplyAsync(() -> mounts.stream()
                .map(mount -> new AppServer(mount, site, housekeeper))
                .toList());
        // Async, since a thread that joins a future runs what else waits for it.
        CompletableFuture<Void> unused =
                apps.thenAcceptAsync(all -> all.stream().limit(1).forEach(AppServer::drawAhead));
        this.first = dev.map(this::awaitTurn).orElse(true);
        this.javalin = listen(site);
    }

    /**
     * Serves apps, each with these ports.
     *
     * @throws OperatorException if the port is taken or can't be listened on
     */
    public static WebServer start(String title, List<Mount> mounts, List<Port> ports, ServerSettings settings) {
        return start(title, mounts, ports, settings, DevLine.current().filter(DevLine::claim));
    }

    static WebServer start(
            String title, List<Mount> mounts, List<Port> ports, ServerSettings settings, Optional<DevLine> dev) {
        var server = new WebServer(title, mounts, ports, settings, dev);
        Runtime.getRuntime().addShutdownHook(server.onExit);
        server.keepHouse();
        server.computeAhead();
        // Not a line of the log: an author without a logger wants to know it too.
        System.out.println(title + " is served at " + server.url());
        if (settings.browser() && server.first) {
            BrowserOpener.open(server.url());
        }
        return server;
    }

    /** In the background: a launch waits for nothing. */
    private void computeAhead() {
        var ahead = new Thread(
                () -> {
                    try {
                        for (AppServer app : apps.join()) {
                            app.computeAhead();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "demitasse-examples");
        ahead.setDaemon(true);
        ahead.start();
    }

    /** Another process has the port until this one is sure to work. */
    private boolean awaitTurn(DevLine line) {
        apps.join();
        return line.awaitTurn();
    }

    private void keepHouse() {
        ScheduledFuture<?> unusedGift = housekeeper.schedule(SpareMemory::giveBack, SETTLED_SECONDS, TimeUnit.SECONDS);
        ScheduledFuture<?> unusedSweeps = housekeeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
        ScheduledFuture<?> unusedPings = housekeeper.scheduleWithFixedDelay(
                () -> apps.join().forEach(AppServer::ping), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    private void configure(JavalinConfig config, SiteContext site) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = settings.quota().file();
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(MESSAGE_BYTES);
            factory.setIdleTimeout(SOCKET_IDLE);
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // It would cost each open page 100 KB, and saves nothing where a connection carries a handful of requests.
            http.setHeaderCacheSize(0);
        });
        config.jetty.modifyServletContextHandler(Unread::before);
        config.jetty.modifyServletContextHandler(NoSessions::in);
        new SecurityHeaders(settings.frames()).install(config.routes);
        new Failures().install(config.routes);
        if (!settings.accounts().isEmpty()) {
            new LoginRoutes(site).install(config.routes);
        }
        new StartRoutes(site).install(config.routes);
        apps.join().forEach(app -> app.install(config.routes));
    }

    private Javalin listen(SiteContext site) {
        List<Integer> ports = new ArrayList<>();
        settings.port().ifPresent(ports::add);
        for (int port = FIRST_PORT; settings.port().isEmpty() && port < FIRST_PORT + PORTS; port++) {
            ports.add(port);
        }
        for (int port : ports) {
            try {
                Javalin started =
                        Javalin.create(config -> configure(config, site)).start(settings.host(), port);
                tune(started);
                return started;
            } catch (JavalinBindException e) {
                LOG.debug("Port {} is taken.", port, e);
            }
        }
        apps.join().forEach(AppServer::close);
        blobs.close();
        settings.shared().ifPresent(SharedStore::close);
        throw new OperatorException(
                settings.port().isPresent()
                        ? "Port " + ports.get(0) + " on " + settings.host()
                                + " can't be listened on: it is taken or not allowed. Choose another with port(…), or 0 for any."
                        : "The ports " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1)
                                + " are all taken. Choose one with port(…), or 0 for any.");
    }

    /** Programs keep connections for their next call, and fail if it is closed at the moment when they use it. */
    private static void tune(Javalin started) {
        for (Connector connector : started.jettyServer().server().getConnectors()) {
            ((AbstractConnector) connector).setIdleTimeout(CONNECTION_IDLE.toMillis());
            // Twice as fast for a large upload as Jetty's 8 KB; who waits for nothing holds no buffer.
            connector.getConnectionFactory(HttpConnectionFactory.class).setInputBufferSize(READ_BYTES);
        }
    }

    /** The address of the first page. */
    public URI url() {
        String host = settings.host().equals("0.0.0.0") || settings.host().equals("::") ? "localhost" : settings.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port()
                + settings.prefix() + "/");
    }

    /** Waits until the server is closed. */
    public void join() throws InterruptedException {
        closed.await();
    }

    private void sweep() {
        apps.join().forEach(AppServer::sweep);
        blobs.sweep(Instant.now().minus(FILES_KEPT));
    }

    private void shutDown() {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        housekeeper.shutdownNow();
        try {
            long end = System.nanoTime() + DRAIN.toNanos();
            for (AppServer app : apps.join()) {
                app.drain(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        apps.join().forEach(AppServer::close);
        javalin.stop();
        fetcher.ifPresent(Fetcher::close);
        blobs.close();
        settings.shared().ifPresent(SharedStore::close);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending: its hook closes the server.", e);
        }
        shutDown();
    }
}
