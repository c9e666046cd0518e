package io.demitasse.spaces.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.client.Client;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.proxy.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What replicas of a Space keep to, whatever they share; each is a process, and every request goes to the next one. */
@BrowserTest
@Tag("stores")
@Timeout(90)
abstract class ReplicasContract {
    private static final String STORY =
            IntStream.rangeClosed(1, SampleTeller.WORDS).mapToObj(i -> i + " ").collect(Collectors.joining());
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LONG_MILLIS = 60_000;

    @TempDir
    Path folder = Path.of("");

    private final List<Replica> replicas = new ArrayList<>();
    private Optional<Store> store = Optional.empty();
    private final AtomicInteger turn = new AtomicInteger();
    private final Proxy proxy = Proxy.start(ProxySettings.DEFAULT, asked -> CompletableFuture.completedStage(next()));
    private final int port = proxy.listen(0);

    private record Replica(Process process, int port, Path said) {
        String output() {
            try {
                return Files.readString(said);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A store for them to share. */
    record Store(String address, AutoCloseable server) {}

    /** Starts one, which keeps what it must in that folder. */
    abstract Store startStore(Path kept) throws IOException;

    private Route next() {
        Replica replica = replicas.get(turn.getAndIncrement() % replicas.size());
        return new Route.Forward(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()), "", () -> {});
    }

    private void start(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            replicas.add(replica());
        }
        new Health()
                .answers(
                        replicas.stream()
                                .map(replica -> new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()))
                                .toList(),
                        LONG)
                .join();
    }

    private Replica replica() throws IOException {
        int free = FreePort.find();
        Path said = folder.resolve("replica-" + free + ".log");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        SampleTeller.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("GRADIO_SERVER_PORT", Integer.toString(free));
        builder.environment().put("DEMITASSE_STORE", store.orElseThrow().address());
        return new Replica(builder.start(), free, said);
    }

    @BeforeEach
    void startStore() throws IOException {
        store = Optional.of(startStore(folder));
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        replicas.forEach(replica -> replica.process().destroyForcibly());
        replicas.forEach(replica -> replica.process().onExit().join());
        store.orElseThrow().server().close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** What was added to the story, as it came. */
    private static List<String> parts(Page page) {
        List<String> parts = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            try {
                for (JsonNode patch : new JsonMapper().readTree(frame.text()).path("p")) {
                    if (patch.path(0).asText().equals("a")) {
                        parts.add(patch.path(2).asText());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return parts;
    }

    @Test
    void oneThatIsKilledInTheMiddleOfAStreamLosesNothingAndDoublesNothing(Browsing browsing) throws IOException {
        start(2);
        browsing.expect("WebSocket");
        browsing.expect("ERR_");
        browsing.expect("502");
        Page page = browsing.open(address());
        List<String> parts = parts(page);
        page.reload();
        page.getByLabel("Name").fill("Ann");
        page.locator("button:has-text(\"Tell\")").first().click();
        await().pollInSameThread().until(() -> {
            page.waitForTimeout(20);
            return !parts.isEmpty();
        });
        Replica busy = replicas.stream()
                .filter(replica -> replica.output().contains("telling Ann"))
                .findFirst()
                .orElseThrow();
        // Process.destroyForcibly is kill -9 where there is such a thing.
        busy.process().destroyForcibly().onExit().join();

        assertThat(page.getByLabel("Story"))
                .hasValue(STORY, new LocatorAssertions.HasValueOptions().setTimeout(LONG_MILLIS));
        assertThat(String.join("", parts)).isEqualTo(STORY);
        assertThat(replicas.stream().filter(replica -> replica.output().contains("telling Ann")))
                .hasSize(2);
    }

    @Test
    void whoeverAsksAnotherEachTimeFindsEverything(Browsing browsing) throws IOException, InterruptedException {
        start(2);
        Page page = browsing.open(address(), Looks.LIGHT.withoutScripts());
        page.getByLabel("Name").fill("Ann");
        page.locator("button:has-text(\"Write\")").click();
        assertThat(page.getByLabel("Name")).hasValue("Ann");
        String link = page.locator("a[href*=letter]").first().getAttribute("href");
        for (int i = 0; i < replicas.size(); i++) {
            assertThat(page.context()
                            .request()
                            .get(address().resolve(link).toString())
                            .text())
                    .isEqualTo("Dear Ann");
        }
        try (var client = Client.connect(address().toString())) {
            assertThat(client.predict("/write", "Bob").files().get(0).bytes())
                    .asString()
                    .isEqualTo("Dear Bob");
        }
    }
}
