package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.internal.store.redis.RedisServer;
import io.demitasse.sample.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose requests go to another replica each time, with a real Redis. */
@Tag("stores")
@Timeout(60)
class SharedEventsTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Asker> askers = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        RedisServer redis = RedisServer.start(folder);
        opened.add(redis);
        for (int i = 0; i < 2; i++) {
            Launched served = serve(redis);
            opened.add(0, served);
            askers.add(Asker.withoutCookies(served.url()));
        }
    }

    @AfterEach
    void close() throws Exception {
        never.countDown();
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private Launched serve(RedisServer redis) {
        return Blocks.of("Demo", page -> {
                    var in = page.add(line("In"));
                    var out = page.add(line("Out"));
                    page.onApi("echo").inputs(in).outputs(out).run(text -> text + "!");
                    page.onApi("wait").outputs(out).run(() -> {
                        never.await();
                        return "done";
                    });
                    var story = page.add(new Story());
                    page.onApi("tell").outputs(story).stream(to -> {
                        for (int i = 1; i <= 5; i++) {
                            to.append(i + " ");
                        }
                    });
                })
                .launch(o -> o.port(0).store(redis.address().toString()));
    }

    private static JsonNode last(List<JsonNode> messages) {
        return messages.get(messages.size() - 2);
    }

    @Test
    void whatOneStartsAnotherTells() throws IOException, InterruptedException {
        String event = askers.get(0).join(0, "session", "[\"a\"]");
        JsonNode end = last(askers.get(1).messages("session"));
        assertThat(end.path("event_id").asText()).isEqualTo(event);
        assertThat(end.path("msg").asText()).isEqualTo("process_completed");
        assertThat(end.path("output").path("data").path(0).asText()).isEqualTo("a!");
        assertThat(askers.get(0).messages("session"))
                .singleElement()
                .satisfies(message -> assertThat(message.path("msg").asText()).isEqualTo("close_stream"));
    }

    @Test
    void aStreamIsToldWhole() throws IOException, InterruptedException {
        askers.get(0).join(2, "session", "[]");
        JsonNode end = last(askers.get(1).messages("session"));
        assertThat(end.path("output").path("data").path(0).asText()).isEqualTo("1 2 3 4 5 ");
    }

    @Test
    void aCancelReachesTheReplicaThatRuns() throws IOException, InterruptedException {
        String event = askers.get(0).join(1, "session", "[]");
        askers.get(1)
                .post(
                        "gradio_api/cancel",
                        "{\"session_hash\":\"session\",\"event_id\":\"" + event + "\",\"fn_index\":1}");
        JsonNode end = last(askers.get(1).messages("session"));
        assertThat(end.path("msg").asText()).isEqualTo("process_completed");
        assertThat(end.path("output").path("data").path(0).isNull()).isTrue();
    }

    @Test
    void aCallInTwoStepsIsReadOnceWhereverItIs() throws IOException, InterruptedException {
        String event = askers.get(0)
                .post("gradio_api/call/echo", "{\"data\":[\"a\"]}")
                .json()
                .path("event_id")
                .asText();
        String read = "gradio_api/call/echo/" + event;
        assertThat(askers.get(1).get("gradio_api/call/wait/" + event).text()).contains("404");
        assertThat(askers.get(1).get(read).text()).contains("event: complete", "\"a!\"");
        assertThat(askers.get(1).get(read).text()).contains("404");
    }

    @Test
    void aFileIsThereAtEach() throws IOException, InterruptedException {
        JsonNode path =
                askers.get(0).upload("a.txt", "text/plain", "hello").json().path(0);
        assertThat(askers.get(1).get("gradio_api/file=" + path.asText()).text()).isEqualTo("hello");
        assertThat(askers.get(1)
                        .get("gradio_api/file=" + path.asText(), "Range", "bytes=1-3")
                        .text())
                .isEqualTo("ell");
    }

    @Test
    void aSessionOfAnotherVisitorIsNotTold() throws IOException, InterruptedException {
        askers.get(0).join(0, "session", "[\"a\"]");
        Asker stranger = Asker.withCookies(((Launched) opened.get(0)).url());
        assertThat(stranger.messages("session").get(0).path("session_not_found").asBoolean())
                .isTrue();
    }
}
