package io.demitasse.internal.mcp;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that their agents no longer want. */
class StoppedCallsTest {
    private static final String MCP = "gradio_api/mcp";

    private final Semaphore began = new Semaphore(0);
    private final Semaphore tick = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private final Launched served = Blocks.of("Demo", page -> {
                var out = page.add(line("Out"));
                page.onApi("hold").outputs(out).run(call -> {
                    began.release();
                    try {
                        for (int i = 1; ; i++) {
                            tick.acquire();
                            call.progress(i, 0, "");
                        }
                    } finally {
                        stopped.release();
                    }
                });
            })
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private static String call(int id, String meta) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"hold\",\"_meta\":{" + meta + "}}}";
    }

    private Asker.Answer post(String body, String session) throws IOException, InterruptedException {
        return asker.post(MCP, body, "Content-Type", "application/json", "Mcp-Session-Id", session);
    }

    private void cancel(String session, int id) throws IOException, InterruptedException {
        String notice =
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}";
        assertThat(post(notice, session).status()).isEqualTo(202);
    }

    private String session() throws IOException, InterruptedException {
        return asker.post(
                        MCP,
                        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"n\",\"version\":\"1\"}}}",
                        "Content-Type",
                        "application/json")
                .header("Mcp-Session-Id");
    }

    @Test
    void aClientMayStopItsOwnCallAndNoOther() throws Exception {
        String ann = session();
        String bob = session();
        assertThat(ann).hasSize(22).isNotEqualTo(bob);
        CompletableFuture<Asker.Answer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return post(call(5, ""), ann);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(began.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        cancel(bob, 5);
        cancel("", 5);
        cancel(ann, 6);
        assertThat(stopped.availablePermits()).isZero();
        cancel(ann, 5);
        assertThat(stopped.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.get(10, TimeUnit.SECONDS)
                        .json()
                        .at("/result/content/0/text")
                        .textValue())
                .isEqualTo("The call was stopped.");
    }

    @Test
    void aClientThatIsGoneStopsItsCall() throws IOException, InterruptedException {
        String body = call(1, "\"progressToken\":\"p\"");
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            socket.getOutputStream()
                    .write(("POST /" + MCP + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(began.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            var read = new StringBuilder();
            while (read.indexOf("\"message\":\"Processing\"}}\n\n") < 0) {
                read.append((char) socket.getInputStream().read());
            }
            assertThat(read.toString())
                    .contains(
                            "text/event-stream",
                            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":\"p\",\"progress\":");
            socket.setSoLinger(true, 0);
        }
        await().untilAsserted(() -> {
            // What is written next meets a closed connection.
            tick.release();
            assertThat(stopped.availablePermits()).isEqualTo(1);
        });
    }
}
