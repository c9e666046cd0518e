package io.demitasse.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A program that calls an app by Gradio's protocol, as light as it can be: what is measured is the server. */
final class Program {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String session = UUID.randomUUID().toString();
    private final URI base;
    private final JsonNode config;

    Program(URI base) throws IOException, InterruptedException {
        this.base = base;
        this.config = JSON.readTree(get("config"));
    }

    private int number(String name) {
        for (JsonNode each : config.path("dependencies")) {
            if (each.path("api_name").asText().equals(name)) {
                return each.path("id").asInt();
            }
        }
        throw new IllegalArgumentException("There is no endpoint '" + name + "' at " + base);
    }

    /** Calls through the queue, as Gradio's clients do; gives the last result. */
    String queue(String name, String data) throws IOException, InterruptedException {
        post(
                "gradio_api/queue/join",
                String.format(
                        Locale.ROOT,
                        "{\"data\":%s,\"fn_index\":%d,\"session_hash\":\"%s\"}",
                        data,
                        number(name),
                        session));
        try (Stream<String> lines = lines("gradio_api/queue/data?session_hash=" + session)) {
            String last = "";
            boolean closed = false;
            // To its end, so that the connection carries the next call too.
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                String line = all.next();
                if (line.contains("\"process_completed\"")) {
                    last = line;
                    if (!line.contains("\"success\":true") && !line.contains("\"success\": true")) {
                        throw new IOException(line);
                    }
                }
                closed |= line.contains("\"close_stream\"");
            }
            if (!closed) {
                throw new IOException("The stream broke off: " + last);
            }
            return last;
        }
    }

    /** Calls in two steps, as {@code curl} does; gives the last line of data. */
    String call(String name, String data) throws IOException, InterruptedException {
        String event = JSON.readTree(post("gradio_api/call/" + name, "{\"data\":" + data + "}"))
                .path("event_id")
                .asText();
        try (Stream<String> lines = lines("gradio_api/call/" + name + "/" + event)) {
            String last = "";
            boolean complete = false;
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                String line = all.next();
                complete |= line.equals("event: complete");
                last = line.isEmpty() ? last : line;
            }
            if (!complete) {
                throw new IOException(last);
            }
            return last;
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    String post(String path, String body) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private Stream<String> lines(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofLines())
                .body();
    }
}
