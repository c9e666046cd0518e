package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnswersTest {
    private final Path folder;
    private final Proxy proxy;
    private final int port;

    FileAnswersTest(@TempDir Path temp) throws IOException {
        folder = temp;
        Files.writeString(temp.resolve("index.html"), "<h1>é</h1>");
        Files.writeString(temp.resolve("app.mjs"), "export {}");
        Files.writeString(temp.resolve("data.bin"), "0123456789");
        Files.createDirectory(temp.resolve("sub"));
        Files.writeString(temp.resolve("sub/index.html"), "sub");
        proxy = Proxy.start(
                ProxySettings.DEFAULT,
                asked -> CompletableFuture.completedStage(new Route.Files(folder, asked.under("/s") ? "/s" : "")));
        port = proxy.listen(0);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesTheIndexWithItsType() throws IOException, InterruptedException {
        var answer = get("/");
        assertThat(answer.body()).isEqualTo("<h1>é</h1>");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(get("/app.mjs").headers().firstValue("content-type").orElseThrow())
                .startsWith("text/javascript");
    }

    @Test
    void servesBelowAPrefix() throws IOException, InterruptedException {
        assertThat(get("/s/sub/").body()).isEqualTo("sub");
        assertThat(get("/s").headers().firstValue("location")).hasValue("/s/");
        var redirect = get("/s/sub");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("location").orElseThrow()).endsWith("/s/sub/");
    }

    @Test
    void sendsNothingAgainThatHasNotChanged() throws IOException, InterruptedException {
        var first = get("/data.bin");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(get("/data.bin", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void sendsAPartOfAFile() throws IOException, InterruptedException {
        var part = get("/data.bin", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("content-range")).hasValue("bytes 2-4/10");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws IOException, InterruptedException {
        var answer = get("/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Nothing is here. Check the address.\"}");
    }

    @Test
    void onlyReadingWorks() throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        var answer = HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
    }
}
