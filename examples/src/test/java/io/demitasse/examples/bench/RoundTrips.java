package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures the way from a click to its answer over the socket, one call after the other. */
final class RoundTrips {
    private static final int WARM_UP = 15_000;
    private static final int CALLS = 5_000;
    private static final Map<String, String> ADA = Map.of("c0", "Ada", "c1", "3");

    private RoundTrips() {}

    static List<Figure> measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "greeter");
                var client = LiveClient.open(HttpClient.newHttpClient(), child.url())) {
            for (int i = 0; i < WARM_UP; i++) {
                client.run(ADA).join();
            }
            long[] nanos = new long[CALLS];
            long cpu = child.cpuNanos();
            for (int i = 0; i < CALLS; i++) {
                long start = System.nanoTime();
                client.run(ADA).join();
                nanos[i] = System.nanoTime() - start;
            }
            cpu = child.cpuNanos() - cpu;
            Arrays.sort(nanos);
            return List.of(
                    new Figure("Click to answer, p50", Figure.millis((double) nanos[CALLS / 2]), "≤ 2 ms", "13.4 ms"),
                    new Figure("Click to answer, p99", Figure.millis((double) nanos[CALLS * 99 / 100]), "≤ 15 ms", ""),
                    new Figure("Server CPU a call", Figure.millis((double) cpu / CALLS), "≤ 0.3 ms", "4.4 ms"));
        }
    }
}
