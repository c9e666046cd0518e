package io.demitasse.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program that asks an app by HTTP. */
public final class Asker {
    private static final JsonMapper JSON = new JsonMapper();

    /** An answer. */
    public record Answer(int status, String text, HttpResponse<byte[]> whole) {
        public JsonNode json() {
            return parse(text);
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    private final HttpClient http;
    private final URI base;

    private Asker(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** One that forgets what it is told. */
    public static Asker withoutCookies(URI base) {
        return new Asker(HttpClient.newHttpClient(), base);
    }

    /** One that the server knows again. */
    public static Asker withCookies(URI base) throws IOException, InterruptedException {
        var asker = new Asker(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), base);
        asker.get("config");
        return asker;
    }

    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    }

    /** Joins the queue; gives the id of the event. */
    public String join(int function, String session, String data) throws IOException, InterruptedException {
        return post("gradio_api/queue/join", body(function, session, data))
                .json()
                .path("event_id")
                .asText();
    }

    public static String body(int function, String session, String data) {
        return "{\"data\":" + data + ",\"fn_index\":" + function + ",\"session_hash\":\"" + session + "\"}";
    }

    /** The messages of a session up to the end of its stream. */
    public List<JsonNode> messages(String session) throws IOException, InterruptedException {
        String text = get("gradio_api/queue/data?session_hash=" + session).text();
        return Stream.of(text.split("\n\n"))
                .map(message -> parse(message.substring("data:".length())))
                .toList();
    }

    /** Uploads one file; gives its path. */
    public Answer upload(String name, String type, String content) throws IOException, InterruptedException {
        return post(
                "gradio_api/upload",
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: "
                        + type + "\r\n\r\n" + content + "\r\n--b--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
