package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A place that webhooks lead to; it answers with 200, or with what it is told to. */
final class Hearer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What it was told. */
    record Heard(String path, String secret, JsonNode payload) {
        String event() {
            return payload.path("event").path("scope").asText() + " "
                    + payload.path("event").path("action").asText();
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    Hearer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestURI().toString(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Webhook-Secret"))
                        .orElse(""),
                MAPPER.readTree(exchange.getRequestBody())));
        int status = Optional.ofNullable(answers.poll()).orElse(200);
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Lets it answer the next calls so. */
    void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** What it is told next. */
    Heard next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("Nothing was told."));
    }

    /** How much it was told beside what was taken. */
    int waiting() {
        return heard.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
