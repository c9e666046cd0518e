package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.internal.dev.DevLine;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.LinkLimits;
import io.demitasse.internal.login.Accounts;
import io.demitasse.internal.store.Quota;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevRouteTest {
    private static final String FAILED = """
            {"t":"state","state":{"kind":"FAILED","project":"<b>Demo.java","problems":[\
            {"file":"Demo.java","line":3,"column":7,"message":"</script><script>","source":"  x & y"}]}}
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final DevLine line = new DevLine("token", 0, new PrintStream(said, true, StandardCharsets.UTF_8));

    private WebServer serve(Optional<DevLine> dev) {
        App app = Interface.of("Demo").inputs(line("In")).outputs(line("Out")).predict(text -> text);
        var settings = new ServerSettings(
                Optional.empty(),
                "127.0.0.1",
                OptionalInt.of(0),
                "",
                List.of(),
                "",
                Optional.empty(),
                false,
                List.of(),
                Accounts.NONE,
                false,
                Limits.DEFAULT,
                new Quota(1 << 20, 1 << 20),
                Path.of("target", "links"),
                LinkLimits.DEFAULT,
                Optional.empty());
        return WebServer.start("Demo", List.of(new Mount("", app.graph(), "")), List.of(), settings, dev);
    }

    private void hear(String message) {
        line.read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPageIsToldHowTheSourceIsAndWheneverThatChanges() throws InterruptedException {
        hear("{\"t\":\"go\",\"first\":true}\n" + FAILED);
        try (var server = serve(Optional.of(line))) {
            assertThat(said).hasToString("token ready" + System.lineSeparator());
            LiveClient page = new Client(server.url()).socket("_d/dev", "");
            JsonNode frame = page.frame();
            assertThat(frame.get("kind").asText()).isEqualTo("FAILED");
            assertThat(frame.get("failed").asText()).isEqualTo("<b>Demo.java has a mistake");
            assertThat(frame.get("problems").toString())
                    .isEqualTo("[{\"file\":\"Demo.java\",\"line\":3,\"column\":7,"
                            + "\"message\":\"</script><script>\",\"source\":\"  x & y\"}]");
            hear("{\"t\":\"state\",\"state\":{\"kind\":\"FINE\",\"project\":\"Demo.java\",\"problems\":[]}}");
            JsonNode mended = page.frame();
            assertThat(mended.get("kind").asText()).isEqualTo("FINE");
            assertThat(mended.get("build")).isEqualTo(frame.get("build"));
        }
    }

    @Test
    void withoutDevModeThereIsNeitherTheSocketNorItsScript() throws IOException, InterruptedException {
        try (var server = serve(Optional.empty())) {
            var client = new Client(server.url());
            assertThatThrownBy(() -> client.socket("_d/dev", "")).hasCauseInstanceOf(WebSocketHandshakeException.class);
            assertThat(script(client)).doesNotContain("dev-problems").contains("listenToForm");
        }
    }

    private static String script(Client client) throws IOException, InterruptedException {
        var name = Pattern.compile("_d/app\\.[\\w-]+\\.js").matcher(Client.text(client.get("")));
        assertThat(name.find()).isTrue();
        return Client.text(client.get(name.group()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
    void pagesOfOtherSitesDoNotSeeTheSource(String origin) {
        hear("{\"t\":\"go\"}\n" + FAILED);
        try (var server = serve(Optional.of(line))) {
            var client = new Client(server.url());
            assertThatThrownBy(() -> client.socket("_d/dev", origin))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void aPageThatSaysAnythingIsCutOff() throws InterruptedException {
        hear("{\"t\":\"go\"}\n" + FAILED);
        try (var server = serve(Optional.of(line))) {
            LiveClient page = new Client(server.url()).socket("_d/dev", "");
            page.say("{\"t\":\"state\",\"state\":{\"kind\":\"FINE\"}}");
            assertThat(page.closed()).isEqualTo(1008);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.8.9.1, true", "::1, true", "192.168.1.7, false", "2001:db8::1, false"})
    void onlyThisMachineSeesTheSource(String address, boolean here) throws UnknownHostException {
        assertThat(DevRoute.isHere(new InetSocketAddress(InetAddress.getByName(address), 1)))
                .isEqualTo(here);
        assertThat(DevRoute.isHere(InetSocketAddress.createUnresolved("localhost", 1)))
                .isFalse();
    }
}
