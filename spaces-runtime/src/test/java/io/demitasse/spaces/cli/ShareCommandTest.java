package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.TokenRole;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCommandTest {
    private final StringWriter err = new StringWriter();

    private int share(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "share";
        System.arraycopy(words, 0, all, 1, words.length);
        return Demitasse.commandLine().setErr(new PrintWriter(err, true)).execute(all);
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String token(Hub hub) {
        var ann = hub.database()
                .accounts()
                .createUser(new NewUser("ann", "", "", "correct horse battery", false))
                .orElseThrow();
        return hub.database()
                .tokens()
                .mint(new NewToken(ann.id(), "share", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();
    }

    private static HttpServer demo() throws Exception {
        var demo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        demo.createContext("/", exchange -> {
            byte[] body = "a demo of any kind".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        demo.start();
        return demo;
    }

    @Test
    void aLinkLastsAsLongAsTheCommand(@TempDir Path folder) throws Exception {
        HttpServer demo = demo();
        try (Hub hub = Hub.start(HubSettings.in(folder).ports(HubPorts.ANY))) {
            var command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Demitasse.class.getName(),
                            "share",
                            Integer.toString(demo.getAddress().getPort()),
                            "--hub",
                            hub.url())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            command.environment().put("DEMITASSE_TOKEN", token(hub));
            Process process = command.start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = String.valueOf(out.readLine());
                assertThat(line).matches("Shared at http://127\\.0\\.0\\.1:\\d+/ until .*Z");
                String url = line.replaceFirst("Shared at (\\S+) .*", "$1");
                assertThat(get(url)).isEqualTo("a demo of any kind");

                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThatThrownBy(() -> get(url)).isInstanceOf(ConnectException.class);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            demo.stop(0);
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThat(share("0")).isEqualTo(1);
        assertThat(share("70000")).isEqualTo(1);
        int free = FreePort.find();
        assertThat(share(Integer.toString(free))).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "0 is no port: give the one of the demo, such as 7860.",
                        "70000 is no port: give the one of the demo, such as 7860.",
                        "Nothing is served on port " + free + " of this machine: start the demo first.");
    }

    @Test
    void withoutATokenItSaysWhereToGetOne() throws Exception {
        HttpServer demo = demo();
        try {
            assertThat(share(Integer.toString(demo.getAddress().getPort()))).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("To share a demo through http://localhost:7880 takes a token: make one that may write"
                            + " under Tokens there, and give it in DEMITASSE_TOKEN.");
        } finally {
            demo.stop(0);
        }
    }
}
