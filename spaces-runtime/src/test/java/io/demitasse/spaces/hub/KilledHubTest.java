package io.demitasse.spaces.hub;

import static io.demitasse.components.Components.textbox;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Share;
import io.demitasse.clients.ClientTools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed in the middle of what it does starts again by itself, and does it. */
@Tag("once")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledHubTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String PROJECT = """
            [build-system]
            requires = []
            build-backend = "backend"
            backend-path = ["."]
            """;
    /** Makes a wheel of one module without any tool. */
    private static final String BACKEND = """
            import zipfile
            INFO = "part-1.dist-info/"
            def build_wheel(folder, *more):
                name = "part-1-py3-none-any.whl"
                with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
                    wheel.writestr("part.py", "GREETING = b'Here at last'")
                    wheel.writestr(INFO + "METADATA", "Metadata-Version: 2.1\\nName: part\\nVersion: 1\\n")
                    wheel.writestr(INFO + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
                    wheel.writestr(INFO + "RECORD", "")
                return name
            """;

    private static final String APP = """
            import http.server, os, part
            class Answer(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(200)
                    self.end_headers()
                    self.wfile.write(part.GREETING)
            address = ("127.0.0.1", int(os.environ["GRADIO_SERVER_PORT"]))
            http.server.HTTPServer(address, Answer).serve_forever()
            """;

    private final Path folder;
    private HubProcess hub;

    KilledHubTest(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("hub");
        this.hub = HubProcess.in(this.folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    private void create(String space) throws Exception {
        hub.create("space", space, ",\"sdk\":\"demitasse\"");
    }

    private void deploy(String space, String sdk, String... files) throws Exception {
        var lines = new StringBuilder(AskedHub.header("Deploy"))
                .append(AskedHub.file("README.md", "---\nsdk: " + sdk + "\n---\n"));
        for (int i = 0; i < files.length; i += 2) {
            lines.append(AskedHub.file(files[i], files[i + 1]));
        }
        var said = hub.post("ann", "/api/spaces/ann/" + space + "/commit/main", lines.toString());
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private static String program(String title, String first) {
        return """
                import static io.demitasse.components.Components.*;

                class App {
                  public static void main(String[] args) {
                    %s
                    io.demitasse.Interface.of("%s")
                        .inputs(textbox("Name"))
                        .outputs(textbox("Greeting"))
                        .predict(name -> "Hello, " + name)
                        .launch();
                  }
                }
                """.formatted(first, title);
    }

    private void untilThePageSays(String space, String words) throws Exception {
        String host = hub.get("ann", "/api/spaces/ann/" + space + "/host")
                .json()
                .path("host")
                .asText();
        await().atMost(LONG).until(() -> hub.get("", host).text(), page -> page.contains(words));
    }

    /** Waits until the hub is where a program has come to the gate, kills it, starts it again and lets all through. */
    private void killAndStart(Gate gate) throws Exception {
        Socket program = gate.come();
        hub.kill();
        hub = hub.again();
        // What it had begun does not outlive the next start.
        Gate.gone(program);
        gate.open();
    }

    @Test
    void whileItBuildsASpace() throws Exception {
        create("built");
        try (Gate gate = Gate.shut()) {
            deploy(
                    "built",
                    "gradio",
                    "requirements.txt",
                    ".",
                    "pyproject.toml",
                    PROJECT,
                    "backend.py",
                    gate.python() + BACKEND,
                    "app.py",
                    APP);
            killAndStart(gate);
            untilThePageSays("built", "Here at last");
        }
    }

    @Test
    void whileItPutsANewProgramInThePlaceOfTheOld() throws Exception {
        create("swapped");
        deploy("swapped", "demitasse", "App.java", program("First", ""));
        untilThePageSays("swapped", "<title>First<");
        try (Gate gate = Gate.shut()) {
            deploy("swapped", "demitasse", "App.java", program("Second", gate.java()));
            killAndStart(gate);
            untilThePageSays("swapped", "<title>Second<");
        }
    }

    @Test
    void whileADemoIsSharedThroughIt() throws Exception {
        try (Launched demo = Interface.of("Greeter")
                .inputs(textbox("Name"))
                .outputs(textbox("Greeting"))
                .predict(name -> "Hello " + name)
                .launch(o -> o.port(0).share(Share.by(hub.url()).token(hub.token("ann"))))) {
            String link = demo.link().orElseThrow().toString();
            assertThat(hub.get("", link).text()).contains("<h1>Greeter</h1>");
            hub.kill();
            hub = hub.again();
            await().atMost(LONG)
                    .ignoreExceptions()
                    .until(() -> hub.get("", link).text(), page -> page.contains("<h1>Greeter</h1>"));
        }
    }

    @Test
    void whileACommitComes() throws Exception {
        create("committed");
        String body = AskedHub.header("Half") + AskedHub.file("half.txt", "Half");
        Socket client = begin("/api/spaces/ann/committed/commit/main", body.getBytes(UTF_8));
        hub.kill();
        hub = hub.again();
        Gate.gone(client);
        assertThat(hub.get("ann", "/spaces/ann/committed/resolve/main/half.txt").status())
                .isEqualTo(404);
        assertUnbroken("committed");
    }

    @Test
    void whileAPushComes() throws Exception {
        create("pushed");
        String command = "0".repeat(40) + " " + "1".repeat(40) + " refs/heads/more\0 report-status";
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "%04x%s0000PACK".formatted(command.length() + 4, command).getBytes(UTF_8));
        // A pack of version 2 with one object, a blob of 5 bytes, of which nothing comes.
        body.writeBytes(new byte[] {0, 0, 0, 2, 0, 0, 0, 1, 0x35});
        Socket client = begin("/spaces/ann/pushed/git-receive-pack", body.toByteArray());
        await().atMost(LONG).until(() -> !files("glob:**/incoming_*.pack").isEmpty());
        hub.kill();
        hub = hub.again();
        Gate.gone(client);
        assertThat(hub.get("ann", "/api/spaces/ann/pushed/refs").text())
                .contains("refs/heads/main")
                .doesNotContain("more");
        assertUnbroken("pushed");
    }

    /** Sends the beginning of a body that is said to be longer, once the hub reads it. */
    private Socket begin(String path, byte[] body) throws IOException {
        URI url = URI.create(hub.url());
        var socket = new Socket(url.getHost(), url.getPort());
        OutputStream out = socket.getOutputStream();
        out.write("""
                POST %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/x-git-receive-pack-request
                Content-Length: 1000000
                Expect: 100-continue

                """.formatted(path, url.getAuthority(), hub.token("ann"))
                .replace("\n", "\r\n")
                .getBytes(UTF_8));
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(socket.getInputStream().readNBytes(goOn.length())).asString().isEqualTo(goOn);
        out.write(body);
        return socket;
    }

    private List<Path> files(String pattern) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher(pattern);
        try (Stream<Path> found = Files.walk(folder.resolve("repositories"))) {
            return found.filter(matcher::matches).toList();
        }
    }

    /** Nothing is left of what was begun, nothing is broken, and more can be written. */
    private void assertUnbroken(String space) throws Exception {
        assertThat(hub.commit("spaces/ann/" + space, "whole.txt", "Whole").status())
                .isEqualTo(200);
        assertThat(files("glob:**/*.pack")).isEmpty();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        for (Path objects : files("glob:**/objects")) {
            String said =
                    ClientTools.run(objects.resolve(".."), Map.of(), List.of("git", "fsck", "--full", "--strict"));
            assertThat(said).doesNotContain("error");
        }
    }
}
