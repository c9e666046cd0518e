package io.demitasse.spaces.bench;

import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.proxy.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** What the proxy adds to a small answer, and how many pass it. */
final class Passage {
    private static final int WARM = 20_000;
    private static final int VISITS = 5_000;
    private static final int CONNECTIONS = 16;
    private static final long NANOS = 5_000_000_000L;

    private Passage() {}

    static List<Row> rows() throws Exception {
        Server server = server();
        InetSocketAddress there = Visit.local(((ServerConnector) server.getConnectors()[0]).getLocalPort());
        CompletionStage<Route> route = CompletableFuture.completedStage(new Route.Forward(there, "", () -> {}));
        try (var proxy = Proxy.start(ProxySettings.DEFAULT, asked -> route)) {
            InetSocketAddress through = Visit.local(proxy.listen(0));
            try (var direct = Visit.of(there);
                    var proxied = Visit.of(through)) {
                for (int i = 0; i < WARM; i++) {
                    time(direct);
                    time(proxied);
                }
                List<Long> added = new ArrayList<>();
                for (int i = 0; i < VISITS; i++) {
                    added.add(time(proxied) - time(direct));
                }
                return List.of(
                        new Row("The proxy adds to a small answer, p50", Row.millis(Row.median(added)), "≤ 0.3 ms"),
                        new Row(
                                "Small answers through the proxy, " + CONNECTIONS + " connections, with their clients"
                                        + " on the same cores",
                                String.format(Locale.ROOT, "%,d a second", many(through)),
                                "≥ 5,000 a second"));
            }
        } finally {
            server.stop();
        }
    }

    /** One that gives a small answer at once. */
    static Server server() throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, "{\"data\":[\"Hello, Ada!!!\"]}", callback);
                return true;
            }
        });
        server.start();
        return server;
    }

    static long time(Visit visit) throws IOException {
        long start = System.nanoTime();
        visit.status();
        return System.nanoTime() - start;
    }

    private static long many(InetSocketAddress address) throws InterruptedException {
        var count = new AtomicLong();
        long end = System.nanoTime() + NANOS;
        List<Thread> visitors = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var visitor = new Thread(() -> {
                try (var visit = Visit.of(address)) {
                    while (System.nanoTime() < end) {
                        visit.status();
                        count.incrementAndGet();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            visitor.start();
            visitors.add(visitor);
        }
        for (Thread visitor : visitors) {
            visitor.join();
        }
        return count.get() * 1_000_000_000 / NANOS;
    }
}
