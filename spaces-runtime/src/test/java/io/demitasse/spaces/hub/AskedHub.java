package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A hub that is asked over HTTP by users whose tokens are known. */
public abstract class AskedHub implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens;

    AskedHub(Map<String, String> tokens) {
        this.tokens = tokens;
    }

    /** Where it is, without a slash at the end. */
    public abstract String url();

    @Override
    public abstract void close();

    Map<String, String> tokens() {
        return tokens;
    }

    /** The token of a user; empty if there is none. */
    public String token(String name) {
        return tokens.getOrDefault(name, "");
    }

    /** Asks as somebody; as nobody in particular if the name is empty. */
    Said ask(String name, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!name.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.getOrDefault(name, name));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Said(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    Said get(String name, String path, String... headers) throws IOException, InterruptedException {
        return ask(name, "GET", path, "", headers);
    }

    /** Posts JSON, or what else the path takes. */
    public Said post(String name, String path, String body) throws IOException, InterruptedException {
        return ask(name, "POST", path, body);
    }

    /** Makes a repository of ann's. */
    void create(String kind, String name, String more) throws IOException, InterruptedException {
        Said said = post("ann", "/api/repos/create", "{\"type\":\"%s\",\"name\":\"%s\"%s}".formatted(kind, name, more));
        if (said.status() != 200) {
            throw new IllegalStateException(said.text());
        }
    }

    /** A commit of ann's with one file. */
    Said commit(String repository, String path, String content) throws IOException, InterruptedException {
        return post("ann", "/api/" + repository + "/commit/main", header("A change") + file(path, content));
    }

    static String header(String title) {
        return "{\"key\":\"header\",\"value\":{\"summary\":\"" + title + "\"}}\n";
    }

    static String file(String path, String content) {
        String encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return "{\"key\":\"file\",\"value\":{\"content\":\"%s\",\"path\":\"%s\",\"encoding\":\"base64\"}}\n"
                .formatted(encoded, path);
    }

    /** An answer. */
    public record Said(HttpResponse<byte[]> response) {
        /** Its status. */
        public int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Its body as text. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** Its body as JSON. */
        public JsonNode json() throws IOException {
            return MAPPER.readTree(response.body());
        }

        String error() throws IOException {
            return json().path("error").asText();
        }
    }
}
