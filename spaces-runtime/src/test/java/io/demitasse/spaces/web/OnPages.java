package io.demitasse.spaces.web;

import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.QuickDatabase;
import io.demitasse.spaces.store.TokenRole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests share that look at the pages of one hub, which has the users ann and bob and the administrator root, as a
 * browser would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnPages {
    static final String PASSWORD = "correct horse battery";

    private final Path folder;
    private final Hub hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    OnPages(@TempDir Path folder) {
        this.folder = folder.resolve("hub");
        QuickDatabase.addUsers(this.folder, PASSWORD, List.of("ann", "bob", "root"));
        hub = Hub.start(HubSettings.in(this.folder).ports(HubPorts.ANY));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    String url() {
        return hub.url();
    }

    Database database() {
        return hub.database();
    }

    /** Where the hub keeps all that it has. */
    Path folder() {
        return folder;
    }

    Account account(String name) {
        return database().accounts().find(name).orElseThrow();
    }

    /** The header of a browser in which somebody has signed in. */
    String cookie(String name) {
        return "demitasse-hub=" + database().signIns().begin(account(name).id());
    }

    /** A page as somebody sees it; as nobody in particular if the name is empty. */
    Said get(String name, String path, String... headers) throws Exception {
        return send(request(name, path, headers));
    }

    /** A form of a page of the hub, of names and values in turn. */
    Said post(String name, String path, String... fields) throws Exception {
        return postRaw(name, path, form(fields), "Origin", url());
    }

    /** The same with a body and headers as they are. */
    Said postRaw(String name, String path, String body, String... headers) throws Exception {
        return send(request(name, path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A page as a program asks for it. */
    Said plain(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    /** What is at an address elsewhere. */
    Said open(URI address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String name, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (!name.isEmpty()) {
            request.header("Cookie", cookie(name));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Said send(HttpRequest.Builder request) throws Exception {
        return new Said(client.send(request.build(), BodyHandlers.ofString()));
    }

    private static String form(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Makes a repository of ann's by the API; a Space is of files alone. */
    void create(String kind, String name, boolean isPrivate) throws Exception {
        create(kind, name, isPrivate, "static");
    }

    /** Makes a public Space of ann's. */
    void createSpace(String name, String sdk) throws Exception {
        create("space", name, false, sdk);
    }

    private void create(String kind, String name, boolean isPrivate, String sdk) throws Exception {
        api("/api/repos/create", """
                {"type":"%s","name":"%s","sdk":"%s","private":%s}""".formatted(kind, name, sdk, isPrivate));
    }

    /** Commits files of ann's by the API, of paths and contents in turn. */
    void commit(String repository, String title, String... files) throws Exception {
        api("/api/" + repository + "/commit/main", lines(title, files));
    }

    private static String file(String path, String content) {
        return "{\"key\":\"file\",\"value\":{\"content\":\"%s\",\"path\":\"%s\",\"encoding\":\"base64\"}}\n"
                .formatted(
                        Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)),
                        path.replace("\"", "\\\""));
    }

    /** Proposes a change of files, of paths and contents in turn, by the API. */
    void propose(String who, String repository, String title, String... files) throws Exception {
        api(who, "/api/" + repository + "/commit/main?create_pr=1", lines(title, files));
    }

    private static String lines(String title, String... files) {
        return "{\"key\":\"header\",\"value\":{\"summary\":\"" + title + "\"}}\n"
                + IntStream.range(0, files.length / 2)
                        .mapToObj(i -> file(files[2 * i], files[2 * i + 1]))
                        .collect(Collectors.joining());
    }

    /** Where the app of a Space is, as somebody is told who may see it. */
    String app(String who, String space) throws Exception {
        var said = send(HttpRequest.newBuilder(URI.create(url() + "/api/spaces/" + space + "/host"))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token)));
        return said.text().replaceFirst(".*\"host\":\"([^\"]+)\".*", "$1");
    }

    /** Posts to the API as ann, who may. */
    void api(String path, String body) throws Exception {
        api("ann", path, body);
    }

    private String token(String who) {
        return database()
                .tokens()
                .mint(new NewToken(account(who).id(), "tests", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();
    }

    private void api(String who, String path, String body) throws Exception {
        String token = tokens.computeIfAbsent(who, this::token);
        var said = send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
        if (said.status() != 200) {
            throw new IllegalStateException(Arrays.asList(path, said.text()).toString());
        }
    }

    /** An answer. */
    record Said(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }
    }
}
