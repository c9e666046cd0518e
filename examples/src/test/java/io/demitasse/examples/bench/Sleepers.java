package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Measures how long 200 visitors wait whose handlers each sleep 100 ms at the same time. */
final class Sleepers {
    private static final int ROUNDS = 5;

    private Sleepers() {}

    static Figure measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "sleepers")) {
            HttpClient http = HttpClient.newHttpClient();
            List<LiveClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < BenchApps.SLEEPERS; i++) {
                    clients.add(LiveClient.open(http, child.url()));
                }
                long best = Long.MAX_VALUE;
                for (int i = 0; i < ROUNDS; i++) {
                    best = Math.min(best, round(clients));
                }
                return new Figure(
                        "200 handlers sleeping 100 ms, all done",
                        "%.0f ms (best of %d)".formatted(best / 1e6, ROUNDS),
                        "≤ 250 ms",
                        "8,000 ms and more");
            } finally {
                clients.forEach(LiveClient::close);
            }
        }
    }

    private static long round(List<LiveClient> clients) {
        long start = System.nanoTime();
        CompletableFuture.allOf(clients.stream()
                        .map(client -> client.run(Map.of("c0", "zzz")))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        return System.nanoTime() - start;
    }
}
