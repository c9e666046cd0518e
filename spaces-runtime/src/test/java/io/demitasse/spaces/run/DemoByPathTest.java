package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real demo that is reached below a path of the proxy, as a browser and as a program use it. */
@Timeout(120)
class DemoByPathTest {
    private static final SpaceId ID = new SpaceId("ann", "greeter");
    private static final String PREFIX = "/apps/ann/greeter";
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Path folder;
    private int port;

    DemoByPathTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void worksWithItsPageSocketFilesAndApi() throws Exception {
        Path app = Files.createDirectories(folder.resolve("app"));
        Files.writeString(app.resolve("Greeter.java"), Demos.GREETER);
        try (var spaces = Spaces.with(ProcessRunner.in(folder), folder, Pace.DEFAULT);
                var proxy = Proxy.start(
                        ProxySettings.DEFAULT, new SpaceRouter(spaces, Optional.of("hub.test"), Pace.DEFAULT))) {
            port = proxy.listen(0);
            Space space = spaces.add(SpaceSettings.of(ID, "127.0.0.1:" + port).byPath());
            space.deploy(new PlaceBuild(app, folder.resolve("work")));
            assertThat(space.when(status -> !status.stage().isOnTheWay()).get(100, TimeUnit.SECONDS))
                    .isEqualTo(new Status(Stage.RUNNING, ""));
            allLinksOfThePageLeadThroughThePath();
            theSocketRuns();
            aFileGoesThereAndBack();
            aProgramCalls();
        }
    }

    private void allLinksOfThePageLeadThroughThePath() throws Exception {
        List<String> links = LINK.matcher(get(PREFIX + "/"))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(3).allMatch(link -> link.startsWith(PREFIX + "/"));
        // What a form sends is no page.
        assertThat(links)
                .filteredOn(link -> !link.endsWith("/_d/scheme"))
                .allSatisfy(link -> assertThat(get(link)).isNotEmpty());
    }

    private void theSocketRuns() throws Exception {
        var greeted = new CompletableFuture<String>();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Origin", "http://127.0.0.1:" + port)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + PREFIX + "/_d/live"), new WebSocket.Listener() {
                    private final StringBuilder all = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        all.append(data);
                        if (all.indexOf("Hello, ") >= 0) {
                            greeted.complete(all.toString());
                        }
                        from.request(1);
                        return CompletableFuture.completedStage(from);
                    }
                })
                .get(20, TimeUnit.SECONDS);
        socket.sendText("{\"t\":\"hello\",\"s\":\"\",\"n\":-1}", true).join();
        socket.sendText("{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0,\"v\":{\"c0\":[\"Ada\"],\"c1\":[\"3\"]}}", true)
                .join();
        assertThat(greeted.get(20, TimeUnit.SECONDS)).contains("Hello, Ada!!!");
        socket.abort();
    }

    private void aFileGoesThereAndBack() throws Exception {
        HttpResponse<String> uploaded = send(HttpRequest.newBuilder(at(PREFIX + "/_d/upload"))
                .header("X-File-Name", "a.txt")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hallo")));
        assertThat(uploaded.statusCode()).isEqualTo(200);
        String id = uploaded.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(get(PREFIX + "/_d/file/" + id + "/a.txt")).isEqualTo("hallo");
    }

    private void aProgramCalls() throws Exception {
        assertThat(get(PREFIX + "/config")).contains("\"root\":\"http://127.0.0.1:" + port + PREFIX + "\"");
        HttpResponse<String> called = send(HttpRequest.newBuilder(at(PREFIX + "/gradio_api/call/predict"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"data\":[\"Ada\",2]}")));
        String event = called.body().replaceAll("(?s).*\"event_id\":\"([^\"]+)\".*", "$1");
        assertThat(get(PREFIX + "/gradio_api/call/predict/" + event)).contains("Hello, Ada!!");
    }
}
