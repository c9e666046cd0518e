package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/** Measures how many events a second one handler answers when every page sends its next one after each answer. */
final class Throughput {
    private static final long WARM_UP_NANOS = 10_000_000_000L;
    private static final long NANOS = 3_000_000_000L;
    private static final Map<String, String> ADA = Map.of("c0", "Ada", "c1", "3");

    private Throughput() {}

    static List<Figure> measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "greeter")) {
            HttpClient http = HttpClient.newHttpClient();
            List<LiveClient> clients = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            try {
                for (int pages : new int[] {1, 16, 256}) {
                    while (clients.size() < pages) {
                        clients.add(LiveClient.open(http, child.url()));
                    }
                    if (pages == 1) {
                        eventsIn(WARM_UP_NANOS, clients);
                    }
                    long events = eventsIn(NANOS, clients);
                    figures.add(new Figure(
                            "Events a second, %d %s open".formatted(pages, pages == 1 ? "page" : "pages"),
                            "%,.0f".formatted(events / (NANOS / 1e9)),
                            "≥ 1,000",
                            ""));
                }
                return figures;
            } finally {
                clients.forEach(LiveClient::close);
            }
        }
    }

    private static long eventsIn(long nanos, List<LiveClient> clients) {
        long end = System.nanoTime() + nanos;
        var events = new LongAdder();
        CompletableFuture.allOf(clients.stream()
                        .map(client -> {
                            var over = new CompletableFuture<Void>();
                            next(client, end, events, over);
                            return over;
                        })
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        return events.sum();
    }

    /** Sends the next event when the one before is answered, until the time is over. */
    private static void next(LiveClient client, long end, LongAdder events, CompletableFuture<Void> over) {
        if (System.nanoTime() >= end) {
            over.complete(null);
            return;
        }
        var unused = client.run(ADA).whenComplete((done, failure) -> {
            if (failure != null) {
                over.completeExceptionally(failure);
            } else {
                events.increment();
                next(client, end, events, over);
            }
        });
    }
}
