package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the memory of a server that nobody asks anything, with one page open and with two thousand. */
final class IdlePages {
    private static final int PAGES = 2_000;
    private static final int SETTLE_MILLIS = 5_000;

    private IdlePages() {}

    static List<Figure> measure(Path jar) throws Exception {
        try (Child child = Child.start(jar, "greeter")) {
            HttpClient http = HttpClient.newHttpClient();
            List<LiveClient> clients = new ArrayList<>();
            try {
                clients.add(LiveClient.open(http, child.url()));
                Thread.sleep(SETTLE_MILLIS);
                long resident = child.resident();
                long alone = child.usedHeap();
                for (int i = 0; i < PAGES; i++) {
                    clients.add(LiveClient.open(http, child.url()));
                }
                long heap = child.usedHeap();
                return List.of(
                        new Figure(
                                "Resident memory, idle with one page",
                                Figure.megabytes(resident),
                                "≤ 110 MB",
                                "138 MB"),
                        new Figure(
                                "Heap with 2,000 idle pages",
                                Figure.megabytes(heap) + " (" + Figure.kilobytes((heap - alone) / (double) PAGES)
                                        + " a page)",
                                "≤ 256 MB",
                                ""));
            } finally {
                clients.forEach(LiveClient::close);
            }
        }
    }
}
