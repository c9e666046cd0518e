package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRoutesTest extends OnHub {
    LogRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    /** Reads a log until a line has that text; the lines up to it. */
    private String read(String name, String log, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub().url() + "/api/spaces/ann/" + name + "/logs/" + log))
                .header("Authorization", "Bearer " + hub().token("ann"))
                .build();
        var all = new StringBuilder();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (all.indexOf(text) < 0) {
                all.append(lines.readLine()).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void aBuildThatFailsTellsWhyInItsLog() throws Exception {
        hub().create("space", "broken", "");
        hub().post(
                        "ann",
                        "/api/spaces/ann/broken/commit/main",
                        AskedHub.header("Broken")
                                + AskedHub.file("App.java", "class App { broken }")
                                + AskedHub.file("README.md", "---\nsdk: demitasse\napp_file: App.java\n---\n"));
        assertThat(read("broken", "build", "App.java:1"))
                .containsPattern(
                        "data: \\{\"data\":\"Building commit [0-9a-f]{40}\\\\n\",\"timestamp\":\"[^\"]+Z\"}\n\n");
    }

    @Test
    void onlyWhoMayWriteReadsThem() throws Exception {
        hub().create("space", "quiet", ",\"sdk\":\"static\"");
        assertThat(hub().get("", "/api/spaces/ann/quiet/logs/build").status()).isEqualTo(401);
        assertThat(hub().get("bob", "/api/spaces/ann/quiet/logs/run").status()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("quiet", "build", "Building commit"), log -> log.startsWith("data: {"));
    }
}
