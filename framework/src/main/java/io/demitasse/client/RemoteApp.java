package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An app that was found: what it says of itself, and the files that it has. */
final class RemoteApp implements RemoteFile.Files {
    private final Http http;
    private final Description description;
    private final Codec codec = new Codec(this);
    private final Uploads uploads;

    private RemoteApp(Http http, Description description) {
        this.http = http;
        this.description = description;
        this.uploads = new Uploads(http, description, this);
    }

    /** Signs in, if that is wanted, and asks the app what it is. */
    static RemoteApp connect(Http http) {
        http.options().login().ifPresent(login -> login(http, login));
        return new RemoteApp(http, Description.of(http));
    }

    private static void login(Http http, ClientOptions.Login login) {
        Http.Reply reply = http.send(http.request("/login")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + encoded(login.user()) + "&password=" + encoded(login.password()))));
        if (reply.status() == 400 || reply.status() == 401) {
            throw new ClientException.Unauthorised(
                    "The app does not know the user '" + login.user() + "' with that password.");
        }
        if (!reply.isOk() && reply.status() != 302) {
            throw Failures.of("The login at " + http.base() + "/login", reply);
        }
    }

    Description description() {
        return description;
    }

    Codec codec() {
        return codec;
    }

    Http http() {
        return http;
    }

    Session newSession() {
        return new Session(http, description.prefix());
    }

    Heartbeat heartbeat(Session session) {
        return new Heartbeat(http, description.prefix() + "/heartbeat/" + session.hash());
    }

    /** The values as they go over the wire, with their files sent. */
    List<JsonNode> sent(List<JsonNode> values) {
        return uploads.send(values);
    }

    @Override
    public InputStream open(JsonNode data) throws IOException {
        String url = data.path("url").asText("");
        if (url.startsWith(DataAddress.SCHEME)) {
            return RemoteFile.inline(url);
        }
        return http.open(path(data));
    }

    @Override
    public long size(JsonNode data) {
        String url = data.path("url").asText("");
        try {
            return url.startsWith(DataAddress.SCHEME) ? DataAddress.content(url).length : http.size(path(data));
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be reached.", e);
        }
    }

    /**
     * Where the app itself has the file: another server that it names is not asked, least of all with the app's token.
     */
    private String path(JsonNode data) throws IOException {
        String path = data.path("path").asText("");
        if (path.isEmpty() || path.matches("(?i)[a-z][a-z+.-]+://.*")) {
            throw new IOException("The file is not in the app but at '"
                    + Failures.cut(path.isEmpty() ? data.path("url").asText("") : path)
                    + "'. Fetch it there if you trust that address.");
        }
        return description.prefix() + "/file=" + encoded(path).replace("%2F", "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
