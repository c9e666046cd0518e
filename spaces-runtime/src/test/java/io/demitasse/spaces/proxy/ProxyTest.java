package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.OperatorException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final long MANY_BYTES = 300L << 20;

    private final SampleSpace space = new SampleSpace();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final CompletableFuture<Route> awake = new CompletableFuture<>();
    private final Proxy proxy =
            Proxy.start(ProxySettings.DEFAULT.secrets(Set.of("hub"), Set.of("X-Hub-Token")), asked -> route(asked));
    private final int port = proxy.listen(0);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CompletionStage<Route> route(Asked asked) {
        if (asked.under("/asleep")) {
            return awake;
        }
        if (asked.under("/demo")) {
            return CompletableFuture.completedStage(to("/demo"));
        }
        if (asked.below("hub.test").isPresent()) {
            return CompletableFuture.completedStage(new Route.Answer(
                    503, "<Waking>", asked.below("hub.test").get(), Optional.of(Duration.ofSeconds(2))));
        }
        return CompletableFuture.completedStage(to(""));
    }

    private Route to(String prefix) {
        var address = gone.get() ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 1) : space.address();
        return new Route.Forward(address, prefix, done::incrementAndGet);
    }

    @AfterEach
    void close() {
        proxy.close();
        space.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private JsonNode headersSeen(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new JsonMapper().readTree(send(request).body());
    }

    @Test
    void theDateIsSaidOnce() throws Exception {
        assertThat(get("/demo/").headers().allValues("Date")).hasSize(1);
    }

    @Test
    void answersAClientThatWouldRatherSpeakHttp2() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request("/hello").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).isEqualTo("hello null");
    }

    @Test
    void passesQuestionAndAnswerOn() throws IOException, InterruptedException {
        var answer = get("/hello?a=b%20c&d");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello a=b%20c&d");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain");
        await().until(() -> done.get() == 1);
    }

    @Test
    void takesAPrefixAwayAndSaysSo() throws IOException, InterruptedException {
        assertThat(get("/demo/hello?x").body()).isEqualTo("hello x");
        assertThat(headersSeen(request("/demo/headers"))
                        .path("X-Forwarded-Prefix")
                        .asText())
                .isEqualTo("/demo");
    }

    @Test
    void aPrefixWithoutItsSlashGetsOne() throws IOException, InterruptedException {
        var answer = get("/demo?a=1");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("location")).hasValue("/demo/?a=1");
        await().until(() -> done.get() == 1);
    }

    @Test
    void leavesPathsAsTheyAre() throws IOException, InterruptedException {
        try (var raw = new Raw(port)) {
            raw.say("GET /path/a%2Fb;c=d//e%20%25 HTTP/1.0\nHost: x\n\n");
            assertThat(raw.all()).startsWith("HTTP/1.1 200 OK").endsWith("/path/a%2Fb;c=d//e%20%25");
        }
    }

    @Test
    void leavesHeadersAsTheyAreWhateverCameBefore() throws IOException, InterruptedException {
        for (String cookie : new String[] {"a=t", "a=True", "a=TRUE", "a=tr"}) {
            assertThat(headersSeen(request("/headers").header("Cookie", cookie))
                            .path("Cookie")
                            .asText())
                    .isEqualTo(cookie);
        }
    }

    @Test
    void saysForWhomItAsks() throws IOException, InterruptedException {
        JsonNode seen = headersSeen(request("/headers")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6"));
        assertThat(seen.path("X-Forwarded-For").asText()).isEqualTo("127.0.0.1");
        assertThat(seen.path("X-Forwarded-Proto").asText()).isEqualTo("http");
        assertThat(seen.path("X-Forwarded-Host").asText()).isEqualTo("127.0.0.1:" + port);
        assertThat(seen.path("Forwarded").asText())
                .isEqualTo("for=\"127.0.0.1\";proto=http;host=\"127.0.0.1:" + port + "\"");
        assertThat(seen.path("Host").asText()).isEqualTo("127.0.0.1:" + port);
        assertThat(seen.has("X-Real-IP")).isFalse();
    }

    @Test
    void keepsSecretsOfTheRuntime() throws IOException, InterruptedException {
        JsonNode seen = headersSeen(
                request("/headers").header("Cookie", "a=1; hub=secret; b=2").header("x-hub-token", "secret"));
        assertThat(seen.path("Cookie").asText()).isEqualTo("a=1; b=2");
        assertThat(seen.has("x-hub-token")).isFalse();
        assertThat(get("/cookies").headers().allValues("set-cookie")).containsExactly("mine=1; Path=/; HttpOnly");
    }

    @Test
    void dropsWhatConcernsTheConnectionAlone() throws IOException {
        try (var raw = new Raw(port)) {
            raw.say("""
                    GET /headers HTTP/1.1
                    Host: x
                    Connection: close, X-Secret
                    X-Secret: 1
                    TE: trailers
                    Keep-Alive: 5
                    Proxy-Authorization: Basic eA==
                    X-Kept: 1

                    """);
            assertThat(raw.all())
                    .contains("\"X-Kept\":\"1\"")
                    .doesNotContain("X-Secret", "\"TE\"", "Keep-Alive", "Proxy-Authorization");
        }
    }

    @Test
    void anEventArrivesBeforeTheNextIsMade() throws IOException, InterruptedException {
        space.events.add("one");
        var answer = client.send(
                request("/events").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(nextData(lines)).isEqualTo("data: one");
            space.events.add("two");
            assertThat(nextData(lines)).isEqualTo("data: two");
            assertThat(done).hasValue(0);
            space.events.add("end");
            assertThat(lines.lines().filter(line -> line.startsWith("data"))).isEmpty();
        }
        await().until(() -> done.get() == 1);
    }

    private static String nextData(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data")) {
            line = lines.readLine();
        }
        return line == null ? "nothing" : line;
    }

    @Test
    void anUploadOfAnySizeStreamsThrough() throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(MANY_BYTES));
        long before = usedMemory();
        assertThat(send(request("/count").POST(body)).body()).isEqualTo(Long.toString(MANY_BYTES));
        assertThat(usedMemory() - before).isLessThan(MANY_BYTES / 2);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        try (var raw = new Raw(port)) {
            for (int i = 0; i < 3; i++) {
                raw.say("GET /hello?" + i + " HTTP/1.1\nHost: x\n\n");
                assertThat(raw.until("hello " + i)).startsWith("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void aRequestWaitsUntilTheRouterKnows() throws IOException, InterruptedException {
        var waiting = client.sendAsync(request("/asleep/hello").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(waiting).isNotDone();
        awake.complete(to("/asleep"));
        assertThat(waiting.join().body()).isEqualTo("hello null");
    }

    @Test
    void aPersonWaitsWithAPageThatAsksAgain() throws IOException {
        try (var raw = new Raw(port)) {
            raw.say("GET / HTTP/1.0\nHost: ann-demo.hub.test\nAccept: text/html,*/*\n\n");
            assertThat(raw.all())
                    .startsWith("HTTP/1.1 503 Service Unavailable")
                    .contains("Refresh: 2", "Retry-After: 2", "<h1>&lt;Waking&gt;</h1>", "<p>ann-demo</p>")
                    .doesNotContain("<script");
        }
    }

    @Test
    void aProgramIsToldTheSameInJson() throws IOException {
        try (var raw = new Raw(port)) {
            raw.say("GET / HTTP/1.0\nHost: ANN-demo.hub.test:7860\n\n");
            assertThat(raw.all())
                    .contains("Content-Type: application/json", "Retry-After: 2")
                    .doesNotContain("Refresh")
                    .endsWith("{\"error\":\"<Waking>. ann-demo\"}");
        }
    }

    @Test
    void aSpaceThatIsNotThereIsSaidSo() throws IOException, InterruptedException {
        gone.set(true);
        var answer = send(request("/hello").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("<h1>The Space can&#x27;t be reached</h1>");
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        await().until(() -> done.get() == 1);
    }

    @Test
    void aPortInUseIsSaidSo() {
        assertThatThrownBy(() -> proxy.listen(port))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("Port " + port + " can't be listened on")
                .hasMessageContaining("choose another port");
    }

    @Test
    void aPortThatIsLeftIsListenedOnNoLonger() {
        proxy.leave(port);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void behindAnotherProxyItBelievesIt() throws IOException, InterruptedException {
        try (var second = Proxy.start(
                ProxySettings.DEFAULT.behindProxy(),
                asked -> CompletableFuture.completedStage(new Route.Forward(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                space.address().getPort()),
                        "",
                        () -> {})))) {
            int at = second.listen(0);
            JsonNode seen = headersSeen(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/headers"))
                    .header("X-Forwarded-For", "2001:db8::7")
                    .header("X-Forwarded-Host", "demo.example")
                    .header("X-Forwarded-Proto", "https"));
            assertThat(seen.path("X-Forwarded-For").asText()).isEqualTo("2001:db8::7, 127.0.0.1");
            assertThat(seen.path("Forwarded").asText())
                    .isEqualTo("for=\"[2001:db8::7]\", for=\"127.0.0.1\";proto=https;host=\"demo.example\"");
        }
    }

    /** As many zeros as are wanted. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
