package io.demitasse.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The page's end of its socket. */
final class LiveClient implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS = 20;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final List<JsonNode> patches = new ArrayList<>();
    private volatile boolean reading = true;
    private long seen = -1;
    private WebSocket socket;

    private LiveClient(HttpClient http, URI address, UnaryOperator<WebSocket.Builder> options) {
        socket = options.apply(http.newWebSocketBuilder())
                .buildAsync(address, this)
                .join();
    }

    /** @throws CompletionException if the server refuses the handshake */
    static LiveClient open(HttpClient http, URI address, UnaryOperator<WebSocket.Builder> options) {
        return new LiveClient(http, address, options);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(part.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            part.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return java.util.concurrent.CompletableFuture.completedStage(from);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closes.add(status);
        return java.util.concurrent.CompletableFuture.completedStage(from);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closes.add(-1);
    }

    LiveClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Says hello, as a page that has seen so much, and gives the answer. */
    JsonNode hello(String session, long from) throws InterruptedException {
        say("{\"t\":\"hello\",\"s\":\"" + session + "\",\"n\":" + from + "}");
        return frame();
    }

    JsonNode frame() throws InterruptedException {
        JsonNode frame = frames.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(frame).as("A frame of the server").isNotNull();
        if (frame.has("n")) {
            seen = frame.get("n").asLong();
        }
        frame.path("p").forEach(patches::add);
        return frame;
    }

    /** All patches up to the first that fits. */
    List<JsonNode> until(Predicate<JsonNode> fits) throws InterruptedException {
        while (patches.stream().noneMatch(fits)) {
            frame();
        }
        return List.copyOf(patches);
    }

    List<JsonNode> untilEnd(String job) throws InterruptedException {
        return until(patch -> patch.get(0).asText().equals("j")
                && patch.get(1).asText().equals(job)
                && patch.get(3).asText().matches("done|failed|stopped"));
    }

    List<JsonNode> patches() {
        return patches;
    }

    long seen() {
        return seen;
    }

    int closed() throws InterruptedException {
        Integer status = closes.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(status).as("The close of the socket").isNotNull();
        return status;
    }

    /** Takes no more than what is on its way. */
    void stopReading() {
        reading = false;
    }

    void readOn() {
        reading = true;
        socket.request(1);
    }

    /** Drops the connection without a word, as a network does. */
    void drop() {
        socket.abort();
    }
}
