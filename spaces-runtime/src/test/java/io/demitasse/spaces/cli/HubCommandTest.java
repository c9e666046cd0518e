package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubCommandTest {
    private static final Pattern SERVED = Pattern.compile("The hub is served at (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        var command = Demitasse.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[more.length + 6];
        System.arraycopy(
                new String[] {"hub", folder.resolve("hub").toString(), "--apps-port", "0", "--share-port", "0"},
                0,
                words,
                0,
                6);
        System.arraycopy(more, 0, words, 6, more.length);
        return command.execute(words);
    }

    private String serveOnce() throws Exception {
        out.getBuffer().setLength(0);
        var command = new Thread(() -> {
            int unused = run("--port", "0");
        });
        command.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVED.matcher(out.toString()).find());
        String url = SERVED.matcher(out.toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(url + "/api/spaces")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("[]");
        command.interrupt();
        command.join();
        return out.toString();
    }

    @Test
    void itsFirstStartLetsAnAdministratorInAndNoLaterOneDoes() throws Exception {
        assertThat(serveOnce())
                .containsPattern("Its administrator root comes in once, within a day, by http://127\\.0\\.0\\.1:\\d+"
                        + "/join/[A-Za-z0-9_-]{40,}");
        assertThat(serveOnce()).doesNotContain("/join/");
    }

    @Test
    void aPortInUseIsToldAndNothingStaysOpen() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("--port", port)).isEqualTo(1);
            assertThat(err.toString()).contains("Port " + port + " can't be listened on", "choose another port");
        }
        assertThat(serveOnce()).contains("The hub is served at");
    }
}
