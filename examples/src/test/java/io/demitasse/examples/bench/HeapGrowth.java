package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Measures what is left on the heap of 100,000 events: as much as of 10,000, or something leaks. */
final class HeapGrowth {
    private static final int PAGES = 4;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    private HeapGrowth() {}

    static Figure measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "greeter")) {
            HttpClient http = HttpClient.newHttpClient();
            List<LiveClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < PAGES; i++) {
                    clients.add(LiveClient.open(http, child.url()));
                }
                events(clients, FEW);
                long few = child.usedHeap();
                events(clients, MANY - FEW);
                long many = child.usedHeap();
                return new Figure(
                        "Heap after 100,000 events, beside that after 10,000",
                        "%+.1f %% (%s)".formatted(100.0 * (many - few) / few, Figure.megabytes(many)),
                        "≤ 5 %",
                        "");
            } finally {
                clients.forEach(LiveClient::close);
            }
        }
    }

    private static void events(List<LiveClient> clients, int events) {
        for (int i = 0; i < events / PAGES; i++) {
            var values = Map.of("c0", "Ada " + i, "c1", "3");
            CompletableFuture.allOf(
                            clients.stream().map(client -> client.run(values)).toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }
}
