package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of the protocol whose clients leave, or don't read. */
class HostileStreamsTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger stopped = new AtomicInteger();
    private final Launched served = Blocks.of("Demo", page -> {
                var in = page.add(line("In"));
                var out = page.add(line("Out"));
                page.onApi("echo").inputs(in).outputs(out).run(text -> text + "!");
                page.onApi("wait").outputs(out).run(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        stopped.incrementAndGet();
                        throw e;
                    }
                    return "done";
                });
                page.onApi("flood").outputs(out).stream(to -> {
                    for (int i = 0; i < 20_000; i++) {
                        to.send("x".repeat(2_000) + i);
                    }
                });
            })
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        never.countDown();
        served.close();
    }

    @Test
    void aClientThatIsGoneStopsWhatRanForIt() throws IOException, InterruptedException {
        asker.join(1, "gone", "[]");
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /gradio_api/queue/data?session_hash=gone HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
            socket.setSoLinger(true, 0);
        }
        // What is written next meets a closed connection.
        asker.join(0, "gone", "[\"a\"]");
        asker.join(0, "gone", "[\"b\"]");
        await().untilAsserted(() -> {
            asker.join(0, "gone", "[\"c\"]");
            assertThat(stopped).hasValue(1);
        });
    }

    @Test
    void aClientThatNeverReadsCostsItsLogAndNoThread() throws IOException, InterruptedException {
        asker.join(2, "lazy", "[]");
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            socket.setReceiveBufferSize(4_096);
            socket.getOutputStream()
                    .write("GET /gradio_api/queue/data?session_hash=lazy HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
            String event = asker.join(2, "fast", "[]");
            List<JsonNode> messages = asker.messages("fast");
            JsonNode last = messages.get(messages.size() - 2);
            assertThat(last.path("event_id").asText()).isEqualTo(event);
            assertThat(last.path("output").path("data").path(0).asText()).endsWith("x19999");
        }
    }

    @Test
    void aHeartbeatSaysThatItLives() throws IOException {
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /gradio_api/heartbeat/abc HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var read = new StringBuilder();
            while (read.indexOf("data: ALIVE\n\n") < 0) {
                read.append((char) socket.getInputStream().read());
            }
            assertThat(read.toString()).contains("200 OK", "text/event-stream");
        }
    }
}
