package io.demitasse.spaces.bench;

import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubSettings;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.TokenRole;
import io.demitasse.spaces.store.Visibility;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        try (var hub = Hub.start(HubSettings.in(folder.resolve("hub")).ports(0, 0, 0, 0))) {
            Account ann = hub.database()
                    .accounts()
                    .createUser(new NewUser("ann", "", "", "correct horse battery", false))
                    .orElseThrow();
            String token = hub.database()
                    .tokens()
                    .mint(new NewToken(ann.id(), "benchmark", TokenRole.WRITE, List.of(), Optional.empty()))
                    .secret();
            var calls = new HubCalls(hub, token);
            calls.post(token, "/api/repos/create", "{\"type\":\"model\",\"name\":\"weights\"}");
            List<Row> rows = new ArrayList<>();
            rows.add(new Row("Hub: whoami, p50", calls.median("/api/whoami-v2"), "≤ 2 ms"));
            rows.add(new Row("Hub: a repository's info, p50", calls.median("/api/models/ann/weights"), "≤ 2 ms"));
            long start = System.nanoTime();
            calls.post(token, "/api/models/ann/weights/commit/main", commit());
            rows.add(
                    new Row("Hub: " + FILES + " files in one commit", Row.seconds(System.nanoTime() - start), "≤ 5 s"));
            fill(hub, ann);
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

    private void post(String token, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.url() + path))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
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
