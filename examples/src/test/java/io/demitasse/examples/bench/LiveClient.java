package io.demitasse.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** A page without a browser: loads it, joins its session over the socket and calls its handlers. */
final class LiveClient implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> joined = new CompletableFuture<>();
    private final LongAdder bytes = new LongAdder();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(HttpClient http, URI page, String cookie) {
        URI live = URI.create(page.resolve("_d/live").toString().replaceFirst("http", "ws"));
        socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", page.resolve("/").toString().replaceFirst("/$", ""))
                .buildAsync(live, this)
                .join();
    }

    /** Opens a page as a new visitor. */
    static LiveClient open(HttpClient http, URI page) throws Exception {
        var response = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        String cookie = response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("The page set no cookie."));
        var client = new LiveClient(http, page, cookie.replaceFirst(";.*", ""));
        client.socket.sendText("{\"t\":\"hello\",\"s\":\"\",\"n\":-1}", true).join();
        client.joined.get(30, TimeUnit.SECONDS);
        return client;
    }

    /** Runs the first handler with these entries; done when the server says that it is done. */
    CompletableFuture<Void> run(Map<String, String> entries) {
        String job = "job-" + Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        var message = JSON.createObjectNode().put("t", "run").put("j", job).put("h", 0);
        var values = message.putObject("v");
        entries.forEach((name, value) -> values.putArray(name).add(value));
        var done = new CompletableFuture<Void>();
        running.put(job, done);
        return socket.sendText(message.toString(), true).thenCompose(sent -> done);
    }

    /** How many bytes of texts came so far, without what frames them. */
    long bytes() {
        return bytes.sum();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        bytes.add(part.toString().getBytes(StandardCharsets.UTF_8).length);
        message.append(part);
        if (last) {
            receive(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture("");
    }

    private void receive(String text) {
        JsonNode frame;
        try {
            frame = JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The server sent no JSON: " + text, e);
        }
        if (frame.has("s")) {
            joined.complete(null);
        }
        for (JsonNode patch : frame.path("p")) {
            if (patch.get(0).asText().equals("j")) {
                move(patch.get(1).asText(), patch.get(3).asText());
            }
        }
    }

    private void move(String job, String phase) {
        CompletableFuture<Void> done = running.get(job);
        if (done != null && phase.equals("done")) {
            running.remove(job);
            done.complete(null);
        } else if (done != null && phase.equals("failed")) {
            done.completeExceptionally(new IOException("The call failed."));
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
