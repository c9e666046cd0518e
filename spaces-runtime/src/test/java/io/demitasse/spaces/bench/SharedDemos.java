package io.demitasse.spaces.bench;

import io.demitasse.internal.share.ShareOrder;
import io.demitasse.internal.share.SharedLink;
import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How long a link to a demo takes to work, and what it adds to an answer. */
final class SharedDemos {
    private static final int WARM = 3_000;
    private static final int VISITS = 3_000;
    private static final int LINKS = 5;

    private SharedDemos() {}

    static List<Row> rows(Path folder) throws Exception {
        Server server = Passage.server();
        InetSocketAddress there = Visit.local(((ServerConnector) server.getConnectors()[0]).getLocalPort());
        try (var hub = Hub.start(HubSettings.in(folder.resolve("sharing")).ports(HubPorts.ANY))) {
            var order = new ShareOrder(
                    URI.create(hub.url()), BenchmarkHub.of(hub).token(), Optional.empty(), ShareOrder.LIFE);
            List<Long> ups = new ArrayList<>();
            for (int i = 0; i < LINKS; i++) {
                long start = System.nanoTime();
                try (var link = SharedLink.open(order, there)) {
                    Visit.untilServed(Visit.local(link.url().getPort()));
                    ups.add(System.nanoTime() - start);
                }
            }
            List<Row> rows = new ArrayList<>();
            rows.add(new Row("A link to a demo works, the first of a JVM", Row.millis(ups.get(0)), "≤ 1 s"));
            rows.add(new Row("A link to a demo works, median of " + LINKS, Row.millis(Row.median(ups)), "≤ 1 s"));
            try (var link = SharedLink.open(order, there);
                    var direct = Visit.of(there);
                    var shared = Visit.of(Visit.local(link.url().getPort()))) {
                rows.add(new Row("A link adds to a small answer, p50", Row.millis(added(direct, shared)), "≤ 2 ms"));
            }
            return rows;
        } finally {
            server.stop();
        }
    }

    private static long added(Visit direct, Visit shared) throws Exception {
        List<Long> added = new ArrayList<>();
        for (int i = 0; i < WARM + VISITS; i++) {
            added.add(Passage.time(shared) - Passage.time(direct));
        }
        return Row.median(added.subList(WARM, added.size()));
    }
}
