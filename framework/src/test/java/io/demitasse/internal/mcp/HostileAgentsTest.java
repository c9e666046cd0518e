package io.demitasse.internal.mcp;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no agent of good faith sends them. */
class HostileAgentsTest {
    private static final String MCP = "app/gradio_api/mcp";
    private static final String[] HEADERS = {
        "Content-Type", "application/json", "Accept", "application/json, text/event-stream"
    };

    private final Launched served = Site.of("Agents")
            .add("app", Blocks.of("Demo", page -> {
                var in = page.add(line("In").longest(5));
                var out = page.add(line("Out"));
                page.onApi("echo").inputs(in).outputs(out).run(text -> text + "!");
                page.onApi("note")
                        .mcpResource("note://{in}-", "text/plain")
                        .inputs(in)
                        .outputs(out)
                        .run(text -> text);
                page.onApi("bug")
                        .mcpResource("bug:a", "text/plain")
                        .outputs(out)
                        .run(() -> {
                            throw new IllegalStateException("a secret");
                        });
            }))
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private Asker.Answer post(String body) throws IOException, InterruptedException {
        return asker.post(MCP, body, HEADERS);
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static void assertNothingLeaks(Asker.Answer answer) {
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "a secret", "jackson", "java.", "io.m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"jsonrpc\":}", "\u0000", "hello", "{\"a\":\"\\ud8\"}"})
    void whatIsNoJsonIsToldSo(String body) throws IOException, InterruptedException {
        Asker.Answer answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"server-error\",\"error\":{\"code\":-32700,\"message\":\"Parse error: the body is not JSON.\"}}");
    }

    @Test
    void jsonThatIsTooDeepIsRefused() throws IOException, InterruptedException {
        Asker.Answer answer = post("{\"a\":".repeat(100_000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(-32700);
        assertNothingLeaks(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "null",
                "\"x\"",
                "{}",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":2}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}"
            })
    void jsonThatIsNoMessageIsRefused(String body) throws IOException, InterruptedException {
        Asker.Answer answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(-32600);
        assertNothingLeaks(answer);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        Asker.Answer answer = post(message("ping", "{\"x\":\"" + "x".repeat(17 << 20) + "\"}"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("more than 16 MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing/at/all | {} | -32601",
                "server/discover | {} | -32601",
                "tools/call | {} | 0",
                "tools/call | {\"name\":1} | 0",
                "tools/call | {\"name\":\"echo\",\"arguments\":[]} | -32602",
                "tools/call | {\"name\":\"echo\",\"arguments\":1} | -32602",
                "initialize | {\"protocolVersion\":{}} | -32602",
                "initialize | {\"protocolVersion\":\"2025-11-25\",\"clientInfo\":7} | -32602",
                "resources/read | {} | -32002",
                "resources/read | {\"uri\":\"file:///etc/passwd\"} | -32002",
                "resources/read | {\"uri\":\"note://a%-\"} | -32602",
                "resources/read | {\"uri\":\"bug:a\"} | -32000",
                "prompts/get | {} | -32602",
                "prompts/get | {\"name\":\"x\"} | -32602",
                "logging/setLevel | {\"level\":\"debug\"} | -32601"
            })
    void aRequestThatCanNotBeMetIsAnError(String method, String params, int code)
            throws IOException, InterruptedException {
        Asker.Answer answer = post(message(method, params));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").intValue()).isEqualTo(7);
        assertThat(answer.json().at("/error/code").intValue()).as(answer.text()).isEqualTo(code);
        assertNothingLeaks(answer);
    }

    @Test
    void anAddressThatIsLongCostsNoTime() throws IOException, InterruptedException {
        Asker.Answer answer = post(message("resources/read", "{\"uri\":\"note://" + "-".repeat(1 << 20) + "\"}"));
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(-32002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"In\":\"a\"}", "{\"in\":null,\"x\":1}", "{\"in\":{}}", "{\"in\":\"too long\"}"})
    void argumentsThatDoNotFitAreToldToTheModel(String arguments) throws IOException, InterruptedException {
        Asker.Answer answer = post(message("tools/call", "{\"name\":\"echo\",\"arguments\":" + arguments + "}"));
        assertThat(answer.json().at("/result/isError").booleanValue())
                .as(answer.text())
                .isTrue();
        assertThat(answer.json().at("/result/content/0/text").textValue()).matches("(?i)(in|x): .+");
        assertNothingLeaks(answer);
    }

    @Test
    void headersThatDoNotFitAreRefused() throws IOException, InterruptedException {
        String ping = message("ping", "{}");
        assertThat(asker.post(MCP, ping, "Content-Type", "text/plain").status()).isEqualTo(415);
        assertThat(asker.post(MCP, ping).status()).isEqualTo(415);
        assertThat(asker.post(MCP, ping, "Content-Type", "application/json", "Accept", "text/html")
                        .status())
                .isEqualTo(406);
        assertThat(asker.post(MCP, ping, "Content-Type", "application/json", "Accept", "application/json")
                        .status())
                .isEqualTo(406);
        assertThat(asker.post(MCP, ping, "Content-Type", "Application/JSON; charset=utf-8")
                        .status())
                .isEqualTo(200);
        Asker.Answer probe = asker.post(
                MCP,
                message("server/discover", "{}"),
                "Content-Type",
                "application/json",
                "MCP-Protocol-Version",
                "2026-07-28");
        assertThat(probe.status()).isEqualTo(400);
        assertThat(probe.json().at("/error/message").textValue())
                .startsWith("Bad Request: Unsupported protocol version");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        String ping = message("ping", "{}");
        for (String origin : List.of("https://example.com", "null", "http://localhost.example.com")) {
            assertThat(asker.post(MCP, ping, "Content-Type", "application/json", "Origin", origin)
                            .status())
                    .isEqualTo(403);
        }
        String own = served.url().toString().replaceFirst("/$", "");
        assertThat(asker.post(MCP, ping, "Content-Type", "application/json", "Origin", own)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, '', 405",
        "DELETE, /schema, 405",
        "GET, /nothing, 404",
        "POST, /nothing, 404",
        "POST, /schema, 405",
        "GET, /../mcp/sse, 404",
        "PUT, '', 404"
    })
    void otherRoutesAreClosed(String method, String rest, int status) throws IOException, InterruptedException {
        assertThat(asker.send(method, MCP + rest, BodyPublishers.noBody()).status())
                .isEqualTo(status);
    }

    @Test
    void aStreamOfItsOwnIsNotOffered() throws IOException, InterruptedException {
        Asker.Answer answer = asker.get(MCP, "Accept", "text/event-stream");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void aNotificationIsTakenWithoutAnAnswer() throws IOException, InterruptedException {
        for (String method : List.of("notifications/initialized", "notifications/cancelled", "nothing")) {
            Asker.Answer answer = post("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}");
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.text()).isEmpty();
        }
    }

    @Test
    void aVersionThatIsUnknownIsAnsweredWithTheNewest() throws IOException, InterruptedException {
        JsonNode result = post(message(
                        "initialize",
                        "{\"protocolVersion\":\"1999-01-01\",\"capabilities\":{},\"clientInfo\":{\"name\":\"n\",\"version\":\"1\"}}"))
                .json()
                .path("result");
        assertThat(result.path("protocolVersion").textValue()).isEqualTo("2025-11-25");
        assertThat(result.at("/serverInfo/name").textValue()).isEqualTo("Demo");
    }

    @Test
    void anAppWithALoginIsClosedToStrangers() throws IOException, InterruptedException {
        try (Launched closed = Interface.of("Closed")
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text)
                .launch(o -> o.port(0).auth("ann", "s3cret"))) {
            Asker stranger = Asker.withoutCookies(closed.url());
            String path = "gradio_api/mcp";
            String list = message("tools/list", "{}");
            for (String each : List.of(path, path + "/")) {
                Asker.Answer answer = stranger.post(each, list, HEADERS);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.text()).doesNotContain("predict");
            }
            assertThat(stranger.get(path + "/schema").status()).isEqualTo(401);
            assertThat(stranger.get(path).text()).doesNotContain("predict");
            String ann = "Basic " + Base64.getEncoder().encodeToString("ann:s3cret".getBytes(StandardCharsets.UTF_8));
            assertThat(stranger.post(path, list, "Content-Type", "application/json", "Authorization", ann)
                            .text())
                    .contains("\"name\":\"predict\"");
        }
    }
}
