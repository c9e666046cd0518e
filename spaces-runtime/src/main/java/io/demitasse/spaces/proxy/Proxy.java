package io.demitasse.spaces.proxy;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to Spaces from outside. It asks a {@link Router} about each request and passes on what it gets: pages,
 * streams, uploads of any size and WebSockets, as they come and as fast as the slower side takes them.
 *
 * <pre>{@code
 * var there = new InetSocketAddress("127.0.0.1", 40123);
 * try (var proxy = Proxy.start(ProxySettings.DEFAULT,
 *     asked -> CompletableFuture.completedStage(new Route.Forward(there, "", () -> {})))) {
 *   int port = proxy.listen(7860);
 * }
 * }</pre>
 */
public final class Proxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Proxy.class);
    private static final int THREADS = 128;

    private final Server server;
    private final Ports ports;

    private Proxy(ProxySettings settings, Router router) throws IOException {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("demitasse-proxy");
        threads.setDaemon(true);
        server = new Server(threads);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        // Else a cookie whose beginning was seen before, in other case, is passed on in that case.
        configuration.setHeaderCacheCaseSensitive(true);
        // Longer than the silence of the Space's side, so that it is always that side which ends an exchange.
        configuration.setIdleTimeout(settings.silence().multipliedBy(2).toMillis());
        // A Space reads its paths itself, so what is encoded in them is its business.
        configuration.setUriCompliance(UriCompliance.DEFAULT.with(
                "SPACE",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        ports = new Ports(server, new HttpConnectionFactory(configuration));
        ports.setHost(settings.host());
        ports.setIdleTimeout(settings.idle().toMillis());
        server.addConnector(ports);
        var notices = new Notices();
        server.setHandler(new Routing(router, notices, new Forwarding(settings, notices)));
        server.setErrorHandler(new Refusals(notices));
        server.addBean(new NetworkConnectionLimit(settings.connections(), server));
        server.setStopTimeout(0);
    }

    /** Starts a proxy, which listens nowhere yet. */
    public static Proxy start(ProxySettings settings, Router router) {
        try {
            var proxy = new Proxy(settings, router);
            proxy.server.start();
            return proxy;
        } catch (Exception e) {
            throw new OperatorException("The proxy can't be started: " + e.getMessage(), e);
        }
    }

    /**
     * Listens on a port too; 0 for any that is free.
     *
     * @return the port
     * @throws OperatorException if it is taken
     */
    public int listen(int port) {
        try {
            return ports.listen(port);
        } catch (IOException e) {
            throw new OperatorException(
                    "Port " + port + " can't be listened on: " + e.getMessage()
                            + ". End what uses it, or choose another port.",
                    e);
        }
    }

    /** Listens on that port no longer; connections that came by it end. */
    public void leave(int port) {
        try {
            ports.leave(port);
        } catch (IOException e) {
            LOG.warn("Port {} could not be left: {}", port, e.getMessage());
        }
    }

    /** Ends it with all connections. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The proxy did not end in order: {}", e.getMessage());
        }
    }
}
