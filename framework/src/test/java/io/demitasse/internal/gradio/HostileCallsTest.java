package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.handler.ApiVisibility;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no client of good faith sends them, to every route of the protocol. */
class HostileCallsTest {
    private static final String JOIN = "gradio_api/queue/join";

    private final CountDownLatch held = new CountDownLatch(1);
    private final Launched served = Blocks.of("Demo", page -> {
                var in = page.add(line("In").longest(5));
                var out = page.add(line("Out"));
                page.onApi("echo").inputs(in).outputs(out).run(text -> text + "!");
                page.onApi("hidden")
                        .apiVisibility(ApiVisibility.PRIVATE)
                        .inputs(in)
                        .outputs(out)
                        .run(text -> text + "?");
                page.onApi("bug").outputs(out).run(() -> {
                    throw new IllegalStateException("a secret");
                });
                page.onApi("wait").outputs(out).run(() -> {
                    held.await();
                    return "done";
                });
            })
            .launch(o -> o.port(0).uploadLimit(1).queueLimit(2));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        held.countDown();
        served.close();
    }

    private static void assertNothingLeaks(Asker.Answer answer) {
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "a secret", "jackson", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "\"x\"", "null", "{\"data\":}", "\u0000", "{\"data\":[\"\\ud800\"]"})
    void aBodyThatIsNoObjectIsMalformed(String body) throws IOException, InterruptedException {
        for (String route : List.of(
                JOIN,
                "gradio_api/run/echo",
                "gradio_api/api/echo",
                "gradio_api/call/echo",
                "gradio_api/call/v2/echo",
                "gradio_api/cancel",
                "gradio_api/reset")) {
            Asker.Answer answer = asker.post(route, body);
            assertThat(answer.status()).as(route).isEqualTo(422);
            assertThat(answer.json().path("detail").isArray()).isTrue();
            assertNothingLeaks(answer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"fn_index\":0,\"session_hash\":\"s\"} | 422 | {\"detail\":[{\"type\":\"missing\",\"msg\":\"Field required\",\"loc\":[\"body\",\"data\"]}]}",
                "{\"data\":{},\"fn_index\":0,\"session_hash\":\"s\"} | 422 | {\"detail\":[{\"type\":\"list_type\",\"msg\":\"Input should be a valid list\",\"loc\":[\"body\",\"data\"]}]}",
                "{\"data\":[],\"fn_index\":0,\"session_hash\":\"s\"} | 422 | {\"detail\":[{\"type\":\"too_short\",\"msg\":\"\\\"/echo\\\" takes 1 value(s), but 0 came.\",\"loc\":[\"body\",\"data\"]}]}",
                "{\"data\":[\"x\"],\"fn_index\":0} | 400 | {\"detail\":\"session_hash is missing.\"}",
                "{\"data\":[\"x\"],\"session_hash\":\"s\"} | 400 | {\"detail\":\"fn_index is missing.\"}",
                "{\"data\":[\"x\"],\"fn_index\":99,\"session_hash\":\"s\"} | 404 | {\"detail\":\"There is no function 99 that programs may call.\"}",
                "{\"data\":[\"x\"],\"fn_index\":-1,\"session_hash\":\"s\"} | 404 | {\"detail\":\"There is no function -1 that programs may call.\"}",
                "{\"data\":[\"x\"],\"fn_index\":1,\"session_hash\":\"s\"} | 404 | {\"detail\":\"There is no function 1 that programs may call.\"}",
                "{\"data\":[\"x\"],\"fn_index\":0.5,\"session_hash\":\"s\"} | 422 | {\"detail\":[{\"type\":\"int_type\",\"msg\":\"Input should be a valid integer\",\"loc\":[\"body\",\"fn_index\"]}]}",
                "{\"data\":[\"x\"],\"fn_index\":0,\"session_hash\":[]} | 422 | {\"detail\":[{\"type\":\"string_type\",\"msg\":\"Input should be a valid string\",\"loc\":[\"body\",\"session_hash\"]}]}"
            })
    void aJoinThatCantBeIsRefused(String body, int status, String text) throws IOException, InterruptedException {
        Asker.Answer answer = asker.post(JOIN, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(text);
        // The connection is as good as before.
        assertThat(asker.get("gradio_api/app_id").status()).isEqualTo(200);
    }

    @Test
    void whatIsPrivateIsNotThere() throws IOException, InterruptedException {
        for (String route : List.of("run/hidden", "api/hidden", "call/hidden", "call/v2/hidden", "run/nothing")) {
            Asker.Answer answer = asker.post("gradio_api/" + route, "{\"data\":[\"x\"]}");
            assertThat(answer.status()).as(route).isEqualTo(404);
            assertThat(answer.json().path("detail").asText())
                    .isEqualTo("There is no endpoint of that name that programs may call.");
        }
        assertThat(asker.post("gradio_api/run/echo", "{\"data\":[\"x\"],\"fn_index\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(asker.get("gradio_api/info?all_endpoints=True").text()).doesNotContain("hidden");
        assertThat(asker.get("config").text()).doesNotContain("\"hidden\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradio_api/nothing",
                "gradio_api/queue",
                "gradio_api/queue/join/x",
                "gradio_api/call",
                "gradio_api/heartbeat",
                "gradio_api/call/a/b/c/d",
                "gradio_api/%2e%2e/config",
                "gradio_api/stream/a/b",
                "gradio_api//"
            })
    void anUnknownRouteIsNotThere(String path) throws IOException, InterruptedException {
        Asker.Answer answer = asker.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertNothingLeaks(answer);
    }

    @Test
    void anUnknownSessionIsTold() throws IOException, InterruptedException {
        assertThat(asker.get("gradio_api/queue/data?session_hash=never").text())
                .isEqualTo("data:{\"msg\":\"unexpected_error\",\"event_id\":null,"
                        + "\"message\":\"This session is not known. Join the queue first.\","
                        + "\"session_not_found\":true,\"success\":false}\n\n"
                        + "data:{\"msg\":\"close_stream\",\"event_id\":null}\n\n");
        assertThat(asker.get("gradio_api/queue/data").status()).isEqualTo(422);
        assertThat(asker.get("gradio_api/queue/data?session_hash=" + "x".repeat(5_000))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSessionOfAnotherVisitorIsAnotherSession() throws IOException, InterruptedException {
        Asker ann = Asker.withCookies(served.url());
        Asker bob = Asker.withCookies(served.url());
        String event = ann.join(0, "shared", "[\"a\"]");
        assertThat(bob.get("gradio_api/queue/data?session_hash=shared").text()).contains("session_not_found\":true");
        bob.post("gradio_api/cancel", "{\"session_hash\":\"shared\",\"event_id\":\"" + event + "\"}");
        List<JsonNode> messages = ann.messages("shared");
        assertThat(messages.get(messages.size() - 2)
                        .path("output")
                        .path("data")
                        .path(0)
                        .asText())
                .isEqualTo("a!");
    }

    @Test
    void aCallOfAnotherVisitorIsNotRead() throws IOException, InterruptedException {
        Asker ann = Asker.withCookies(served.url());
        String event = ann.post("gradio_api/call/echo", "{\"data\":[\"a\"]}")
                .json()
                .path("event_id")
                .asText();
        for (Asker other : List.of(Asker.withCookies(served.url()), asker)) {
            assertThat(other.get("gradio_api/call/echo/" + event).text())
                    .isEqualTo("event: error\ndata: \"404: Not Found\"\n\n");
        }
        assertThat(ann.get("gradio_api/call/bug/" + event).text()).contains("404");
        assertThat(ann.get("gradio_api/call/echo/" + event).text()).isEqualTo("event: complete\ndata: [\"a!\"]\n\n");
    }

    @Test
    void aBugIsToldByItsNumberAlone() throws IOException, InterruptedException {
        Asker.Answer answer = asker.post("gradio_api/run/bug", "{\"data\":[]}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("error").asText()).matches("(?s).*[0-9a-z]{6,}.*");
        assertNothingLeaks(answer);
    }

    @Test
    void aValueThatIsRefusedIsToldWithItsName() throws IOException, InterruptedException {
        assertThat(asker.post("gradio_api/run/echo", "{\"data\":[\"too long\"]}")
                        .text())
                .isEqualTo("{\"error\":\"In: At most 5 characters fit here.\",\"duration\":10,"
                        + "\"visible\":true,\"title\":\"Error\"}");
        assertThat(asker.post("gradio_api/run/echo", "{\"data\":[[1]]}")
                        .json()
                        .path("error")
                        .asText())
                .startsWith("In: A text is needed here");
    }

    @Test
    void deepAndHugeJsonIsRefused() throws IOException, InterruptedException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(asker.post(JOIN, "{\"data\":" + deep + "}").status()).isEqualTo(422);
        Asker.Answer huge = asker.post("gradio_api/run/echo", "{\"data\":[\"" + "x".repeat(17 << 20) + "\"]}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.json().path("detail").asText())
                .isEqualTo("The body has more than 16 MB. Upload files instead.");
    }

    @Test
    void onlySoManyCallsWait() throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < cores + 2; i++) {
            assertThat(asker.post(JOIN, Asker.body(3, "s", "[]")).status()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(asker.get("gradio_api/queue/status")
                        .json()
                        .path("queue_size")
                        .asInt())
                .isEqualTo(2));
        Asker.Answer answer = asker.post(JOIN, Asker.body(3, "s", "[]"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("detail").asText()).contains("2");
        // Others are served as ever.
        assertThat(asker.post("gradio_api/run/echo", "{\"data\":[\"a\"]}").status())
                .isEqualTo(200);
    }

    @Test
    void onlySoManyResultsAreKeptUnread() throws IOException, InterruptedException {
        for (int i = 0; i < ApiSession.MOST_EVENTS; i++) {
            Asker.Answer answer = asker.post(JOIN, Asker.body(0, "s", "[\"a\"]"));
            assertThat(answer.status()).isIn(200, 503);
            i -= answer.status() == 503 ? 1 : 0;
        }
        Asker.Answer answer = asker.post(JOIN, Asker.body(0, "s", "[\"a\"]"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("This session has 256 calls whose results were not read."
                        + " Read them, or start another session.");
        assertThat(asker.messages("s"))
                .filteredOn(each -> each.path("msg").asText().equals("process_completed"))
                .hasSize(256);
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        Asker.Answer answer = asker.post("gradio_api/run/echo", "{\"data\":[\"a\"]}", "Origin", "https://evil.example");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(asker.get("config").header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void noComponentHasFunctionsOfItsOwn() throws IOException, InterruptedException {
        Asker.Answer answer = asker.post(
                "gradio_api/component_server/",
                "{\"session_hash\":\"s\",\"component_id\":1,\"fn_name\":\"ls\",\"data\":[\"/\"]}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"detail\":\"Function not found.\"}");
    }

    @Test
    void aResetIsAnsweredAndEndsNothing() throws IOException, InterruptedException {
        String id = asker.post("gradio_api/call/wait", "{\"data\":[]}")
                .json()
                .path("event_id")
                .asText();
        Asker.Answer answer = asker.post("gradio_api/reset", "{\"event_id\":\"" + id + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"success\":true}");
        held.countDown();
        assertThat(asker.get("gradio_api/call/wait/" + id).text()).contains("event: complete", "[\"done\"]");
    }
}
