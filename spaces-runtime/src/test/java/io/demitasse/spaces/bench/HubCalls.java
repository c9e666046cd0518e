package io.demitasse.spaces.bench;

import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What calls of a hub take. */
final class HubCalls {
    private static final int WARM = 2_000;
    private static final int CALLS = 2_000;
    private static final int FILES = 1_000;
    private static final int SPACES = 10_000;

    private final Hub hub;
    private final String login;

    private HubCalls(Hub hub, String token) {
        this.hub = hub;
        this.login = "Authorization: Bearer " + token + "\r\n";
    }

    static List<Row> rows(Path folder) throws Exception {
        try (var hub = Hub.start(HubSettings.in(folder.resolve("hub")).ports(HubPorts.ANY))) {
            var with = BenchmarkHub.of(hub);
            var calls = new HubCalls(hub, with.token());
            with.post("/api/repos/create", "{\"type\":\"model\",\"name\":\"weights\"}");
            List<Row> rows = new ArrayList<>();
            rows.add(new Row("Hub: whoami, p50", calls.median("/api/whoami-v2"), "≤ 2 ms"));
            rows.add(new Row("Hub: a repository's info, p50", calls.median("/api/models/ann/weights"), "≤ 2 ms"));
            long start = System.nanoTime();
            with.post("/api/models/ann/weights/commit/main", commit());
            rows.add(
                    new Row("Hub: " + FILES + " files in one commit", Row.seconds(System.nanoTime() - start), "≤ 5 s"));
            fill(hub, with.ann());
            rows.add(new Row(
                    "Hub: 100 of " + SPACES + " Spaces, p50", calls.median("/api/spaces?limit=100"), "≤ 20 ms"));
            return rows;
        }
    }

    private static void fill(Hub hub, Account ann) {
        for (int i = 0; i < SPACES; i++) {
            hub.database()
                    .repositories()
                    .create(new NewRepository(RepositoryKind.SPACE, ann, "s" + i, Visibility.PUBLIC, ann.id()));
        }
    }

    private static String commit() {
        var lines = new StringBuilder("{\"key\":\"header\",\"value\":{\"summary\":\"Many\"}}\n");
        for (int i = 0; i < FILES; i++) {
            lines.append("{\"key\":\"file\",\"value\":{\"content\":\"aGVsbG8=\",\"path\":\"d")
                    .append(i % 20)
                    .append("/f")
                    .append(i)
                    .append(".txt\",\"encoding\":\"base64\"}}\n");
        }
        return lines.toString();
    }

    private String median(String path) throws IOException {
        InetSocketAddress address = Visit.local(URI.create(hub.url()).getPort());
        List<Long> times = new ArrayList<>();
        try (var visit = Visit.of(address, path, login)) {
            for (int i = 0; i < WARM + CALLS; i++) {
                long start = System.nanoTime();
                visit.status();
                times.add(System.nanoTime() - start);
            }
        }
        return Row.millis(Row.median(times.subList(WARM, times.size())));
    }
}
