package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.spaces.git.SampleRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
    private static final Pattern URL = Pattern.compile("RUNNING at (http://127\\.0\\.0\\.1:\\d+/)");

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    RunCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("site"));
    }

    private int run(Path place, int port) {
        return run(place.toString(), port);
    }

    private int run(String place, int port, String... more) {
        return Demitasse.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Stream.of(
                                        "run",
                                        place,
                                        "--port",
                                        Integer.toString(port),
                                        "--state",
                                        folder.resolve("state").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Matcher url() {
        return URL.matcher(out.toString());
    }

    @Test
    void servesAFolderUntilItIsEnded() throws Exception {
        Files.writeString(folder.resolve("site").resolve("index.html"), "<p>hello");
        var command = new Thread(() -> {
            int unused = run(folder.resolve("site"), 0);
        });
        command.start();
        await().until(() -> url().find());
        Matcher found = url();
        assertThat(found.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create(found.group(1))).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("<p>hello");
        command.interrupt();
        command.join();
        assertThat(out.toString()).startsWith("[local/site: BUILDING]");
    }

    @ParameterizedTest
    @CsvSource({"'', 'http 127.0.0.1'", "--behind-proxy, 'https 203.0.113.1, 127.0.0.1'"})
    void whatAServerInFrontSaysIsBelievedIfItIsSaidThatThereIsOne(String option, String seen) throws Exception {
        Path program = Files.writeString(folder.resolve("Echo.java"), """
                import com.sun.net.httpserver.HttpServer;
                import java.net.InetAddress;
                import java.net.InetSocketAddress;

                class Echo {
                  public static void main(String[] args) throws Exception {
                    int port = Integer.parseInt(System.getenv("GRADIO_SERVER_PORT"));
                    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                    server.createContext("/", exchange -> {
                      var said = exchange.getRequestHeaders();
                      byte[] body = (said.getFirst("X-Forwarded-Proto") + " " + said.getFirst("X-Forwarded-For")).getBytes();
                      exchange.sendResponseHeaders(200, body.length);
                      exchange.getResponseBody().write(body);
                      exchange.close();
                    });
                    server.start();
                  }
                }
                """);
        var command = new Thread(() -> {
            int unused = option.isEmpty() ? run(program.toString(), 0) : run(program.toString(), 0, option);
        });
        command.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> url().find());
        Matcher found = url();
        assertThat(found.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create(found.group(1)))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.1")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo(seen);
        command.interrupt();
        command.join();
    }

    @Test
    void servesAGitRepositoryAndSaysAllAsJson() throws Exception {
        try (var sample = new SampleRepository(folder.resolve("my site.git"))) {
            sample.file("README.md", "---\nsdk: static\nbase_path: /docs/\n---\n")
                    .file("index.html", "<p>hello")
                    .commit("refs/heads/main");
            var command = new Thread(() -> {
                int unused = run(sample.url(), 0, "--json");
            });
            command.start();
            await().until(() -> lines().stream().anyMatch(line -> line.has("address")));
            command.interrupt();
            command.join();
        }
        List<JsonNode> lines = lines();
        // Stages are told beside the log, so either may come first.
        assertThat(lines).filteredOn(line -> line.has("stage")).allSatisfy(line -> {
            assertThat(line.get("space").asText()).isEqualTo("local/my-site");
            assertThat(line.get("message").asText()).isEmpty();
            assertThat(line.has("address")).isEqualTo(line.get("stage").asText().startsWith("RUNNING"));
        });
        assertThat(lines)
                .filteredOn(line -> line.has("address"))
                .first()
                .satisfies(
                        line -> assertThat(line.get("address").asText()).matches("http://127\\.0\\.0\\.1:\\d+/docs/"));
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void whatCantBeRunIsJsonToo() throws IOException {
        assertThat(run("git@hub.example:ann/greeter.git", 0, "--json")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.get("ok").asBoolean()).isFalse();
            assertThat(line.get("message").asText()).startsWith("'git@hub.example:ann/greeter.git' needs SSH");
        });
    }

    @Test
    void aPlaceThatIsNotThereIsSaidSo() {
        Path missing = folder.resolve("missing");
        assertThat(run(missing, 0)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(missing + " is no folder and no Java file. Name one of these, or the"
                        + " address of a git repository such as https://hub.example/ann/greeter");
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(folder.resolve("site"), taken.getLocalPort())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("Port " + taken.getLocalPort() + " can't be listened on")
                    .contains("choose another port");
        }
    }
}
