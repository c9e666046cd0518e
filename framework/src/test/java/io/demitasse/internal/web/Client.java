package io.demitasse.internal.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;

/** A visitor with a cookie jar who speaks plain HTTP. */
final class Client {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    URI at(String path) {
        return base.resolve(path);
    }

    /** A GET; headers come as names and values in turn. */
    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<byte[]> form(String body) throws IOException, InterruptedException {
        return post("", body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Opens the page's socket with that Origin. */
    LiveClient live(String origin) throws InterruptedException {
        return socket("_d/live", origin);
    }

    /** Opens any socket with that Origin. */
    LiveClient socket(String path, String origin) {
        URI to = at(path);
        return LiveClient.open(
                http, URI.create(to.toString().replaceFirst("^http", "ws")), builder -> origin(builder, origin));
    }

    private static WebSocket.Builder origin(WebSocket.Builder builder, String origin) {
        return origin.isEmpty() ? builder : builder.header("Origin", origin);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
