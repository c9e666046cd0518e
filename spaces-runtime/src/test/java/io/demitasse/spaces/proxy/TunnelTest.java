package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TunnelTest {
    private final SampleSpace space = new SampleSpace();
    private final AtomicInteger done = new AtomicInteger();
    private final Proxy proxy = Proxy.start(
            ProxySettings.DEFAULT,
            asked -> CompletableFuture.completedStage(new Route.Forward(space.address(), "", done::incrementAndGet)));
    private final int port = proxy.listen(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        proxy.close();
        space.close();
    }

    @Test
    void socketsAreLedThrough() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = connect(heard);
        for (int i = 0; i < 100; i++) {
            socket.sendText("m" + i, true).join();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("echo m" + i);
        }
        assertThat(done).hasValue(0);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("closed 1000");
        await().until(() -> done.get() == 1);
    }

    @Test
    void theSpaceLearnsThatASocketIsGone() throws InterruptedException {
        WebSocket socket = connect(new LinkedBlockingQueue<>());
        socket.abort();
        assertThat(space.streamGone.await(10, TimeUnit.SECONDS)).isTrue();
        await().until(() -> done.get() == 1);
    }

    private WebSocket connect(BlockingQueue<String> heard) {
        return client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/echo"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        from.request(1);
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                        heard.add("closed " + code);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .join();
    }

    @Test
    void aSocketThatTheSpaceRefusesIsRefused() throws IOException {
        try (var raw = new Raw(port)) {
            raw.say("""
                    GET /hello HTTP/1.1
                    Host: x
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                    """);
            assertThat(raw.until("\n")).startsWith("HTTP/1.1 404");
        }
        await().until(() -> done.get() == 1);
    }
}
