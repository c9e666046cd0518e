package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Measures 32 pages that are streamed 2,000 tokens each at the same time, as fast as they can be sent. */
final class ManyStreams {
    private static final int ROUNDS = 6;
    private static final double TOKENS = (double) BenchApps.STREAMS * BenchApps.STREAM_TOKENS;

    private record Round(double millis, double cpuMillis, long bytes) {}

    private ManyStreams() {}

    static List<Figure> measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "streams")) {
            HttpClient http = HttpClient.newHttpClient();
            List<LiveClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < BenchApps.STREAMS; i++) {
                    clients.add(LiveClient.open(http, child.url()));
                }
                Round round = round(child, clients);
                for (int i = 1; i < ROUNDS; i++) {
                    round = round(child, clients);
                }
                return List.of(
                        new Figure(
                                "32 streams of 2,000 tokens at once, all done",
                                "%.0f ms".formatted(round.millis()),
                                "≤ 2,000 ms",
                                ""),
                        new Figure(
                                "… server CPU a token",
                                "%.4f ms".formatted(round.cpuMillis() / TOKENS),
                                "≤ 0.05 ms",
                                ""),
                        new Figure("… bytes a token", "%.1f".formatted(round.bytes() / TOKENS), "≤ 40", ""));
            } finally {
                clients.forEach(LiveClient::close);
            }
        }
    }

    private static Round round(Child child, List<LiveClient> clients) {
        long cpu = child.cpuNanos();
        long bytes = clients.stream().mapToLong(LiveClient::bytes).sum();
        long start = System.nanoTime();
        CompletableFuture.allOf(clients.stream()
                        .map(client -> client.run(Map.of("c0", "go")))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        double millis = (System.nanoTime() - start) / 1e6;
        long all = clients.stream().mapToLong(LiveClient::bytes).sum();
        return new Round(millis, (child.cpuNanos() - cpu) / 1e6, all - bytes);
    }
}
