package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.QuickDatabase;
import io.demitasse.spaces.store.TokenRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A hub with an administrator {@code root} and the users {@code ann} and {@code bob}, and a client of it. */
final class TestHub implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Hub hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens;

    private TestHub(Hub hub, Map<String, String> tokens) {
        this.hub = hub;
        this.tokens = tokens;
    }

    /** A new hub in a folder. */
    static TestHub in(Path folder) {
        return in(folder, Runners.PROCESSES);
    }

    /** The same that runs Spaces otherwise. */
    static TestHub in(Path folder, Runners runners) {
        List<String> names = List.of("root", "ann", "bob");
        QuickDatabase.addUsers(folder, "correct horse battery", names);
        var hub = Hub.start(settings(folder).runners(runners));
        Map<String, String> tokens =
                names.stream().collect(Collectors.toMap(name -> name, name -> token(hub.database(), name)));
        return new TestHub(hub, tokens);
    }

    /** Ends it, and begins again in the same folder. */
    TestHub again(Path folder) {
        hub.close();
        return new TestHub(Hub.start(settings(folder)), tokens);
    }

    private static HubSettings settings(Path folder) {
        return HubSettings.in(folder).ports(HubPorts.ANY).allowPrivateWebhooks();
    }

    static String token(Database database, String name) {
        var account = database.accounts().find(name).orElseThrow();
        return database.tokens()
                .mint(new NewToken(account.id(), "tests", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();
    }

    Database database() {
        return hub.database();
    }

    String url() {
        return hub.url();
    }

    String token(String name) {
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

    Said post(String name, String path, String body) throws IOException, InterruptedException {
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
    record Said(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return MAPPER.readTree(response.body());
        }

        String error() throws IOException {
            return json().path("error").asText();
        }
    }

    @Override
    public void close() {
        hub.close();
    }
}
