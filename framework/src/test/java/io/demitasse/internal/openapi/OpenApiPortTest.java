package io.demitasse.internal.openapi;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.sample.Unlisted;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiPortTest {
    private static final String PATH = "gradio_api/openapi.json";

    private final Launched served = Blocks.of("Demo </script>", page -> {
                var in = page.add(line("In").value("it's \"\\"));
                var needed = page.add(line("Needed"));
                var out = page.add(line("Out"));
                page.onApi("echo")
                        .apiDescription("Says it again.")
                        .inputs(in, needed)
                        .outputs(out)
                        .run((a, b) -> a + b);
                Unlisted.declare(page, out);
            })
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void namesTheWaysOfListedEndpointsAndOfFilesAlone() throws IOException, InterruptedException {
        Asker.Answer answer = asker.get(PATH);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.1.1");
        assertThat(answer.json().at("/info/title").asText()).isEqualTo("Demo </script>");
        assertThat(answer.json().path("paths").fieldNames())
                .toIterable()
                .containsExactly("/run/echo", "/call/v2/echo", "/call/echo/{event_id}", "/upload", "/file={path}");
    }

    @Test
    void saysWhatMayBeLeftOut() throws IOException, InterruptedException {
        JsonNode body = asker.get(PATH)
                .json()
                .path("paths")
                .path("/call/v2/echo")
                .at("/post/requestBody/content/application~1json/schema");
        assertThat(body.at("/properties/in/default").asText()).isEqualTo("it's \"\\");
        assertThat(body.at("/properties/in/title").asText()).isEqualTo("In");
        assertThat(body.path("required")).isEqualTo(Asker.parse("[\"needed\"]"));
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void eachReferenceLeadsSomewhere() throws IOException, InterruptedException {
        JsonNode whole = asker.get(PATH).json();
        List<String> references = whole.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(whole.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void theAddressIsThatByWhichTheAppIsKnown() throws IOException, InterruptedException {
        assertThat(server()).isEqualTo(served.url() + "gradio_api");
        assertThat(server("X-Forwarded-Host", "demo.example", "X-Forwarded-Proto", "https"))
                .isEqualTo("https://demo.example/gradio_api");
        assertThat(server()).isEqualTo(served.url() + "gradio_api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "x.example/path", "user@x.example", "<script>", "a b", "x.example:99999999"})
    void aHostThatIsNoneIsNotRepeated(String host) throws IOException, InterruptedException {
        assertThat(server("X-Forwarded-Host", host)).isEqualTo(served.url() + "gradio_api");
    }

    @Test
    void aHostHeaderThatIsNoneIsNotRepeated() throws IOException {
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /" + PATH + " HTTP/1.1\r\nHost: x\"><script>\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("<script>\"", "><script>");
        }
    }

    @Test
    void manyHostsLeaveOldOnesAsTheyAre() throws IOException, InterruptedException {
        for (int i = 0; i < 40; i++) {
            assertThat(server("X-Forwarded-Host", "h" + i + ".example"))
                    .isEqualTo("http://h" + i + ".example/gradio_api");
        }
        assertThat(server()).isEqualTo(served.url() + "gradio_api");
    }

    private String server(String... headers) throws IOException, InterruptedException {
        return asker.get(PATH, headers).json().at("/servers/0/url").asText();
    }

    @Test
    void whoAsksForTheHeadGetsNoBody() throws IOException, InterruptedException {
        Asker.Answer head = asker.send("HEAD", PATH, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/x", ".yaml", "%2f", "%00", ";x"})
    void aPathBesideItLeadsNowhere(String more) throws IOException, InterruptedException {
        assertThat(asker.get(PATH + more).status()).isIn(400, 404);
    }

    @Test
    void nothingCanBeSentThere() throws IOException, InterruptedException {
        assertThat(asker.post(PATH, "{}").status()).isEqualTo(404);
    }
}
