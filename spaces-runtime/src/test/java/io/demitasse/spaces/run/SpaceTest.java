package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Space behind the proxy, with real processes. */
@Timeout(30)
class SpaceTest {
    private static final Pace PACE =
            Pace.DEFAULT.backOff(Duration.ofMillis(10)).ending(Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final SpaceSettings SETTINGS =
            SpaceSettings.of(new SpaceId("ann", "sample"), "localhost").limits(Limits.DEFAULT.memory(128L << 20));

    private final Path folder;
    private final Spaces spaces;
    private final SpaceRouter router;
    private final Proxy proxy;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    SpaceTest(@TempDir Path folder) {
        this.folder = folder;
        spaces = Spaces.with(ProcessRunner.in(folder.resolve("kept")), folder.resolve("kept"), PACE);
        router = new SpaceRouter(spaces, Optional.of("hub.test"), PACE);
        proxy = Proxy.start(ProxySettings.DEFAULT, router);
        port = proxy.listen(0);
    }

    @AfterEach
    void close() {
        proxy.close();
        spaces.close();
    }

    private Space add(SpaceSettings settings) {
        Space space = spaces.add(settings);
        router.lead(port, space.id());
        return space;
    }

    private static Build program(String... deeds) {
        return log -> new Built.Program(SampleCommand.of(deeds));
    }

    private Status until(Space space, Stage stage) throws Exception {
        return space.when(status -> status.stage() == stage).get(20, TimeUnit.SECONDS);
    }

    private static Status untilSaid(Space space, String words) throws Exception {
        return space.when(status -> status.message().contains(words)).get(20, TimeUnit.SECONDS);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void servesWhatWasBuilt() throws Exception {
        Space space = add(SETTINGS);
        var built = new CountDownLatch(1);
        space.deploy(log -> {
            log.add("building");
            built.await();
            return new Built.Program(SampleCommand.of("serve=hello"));
        });
        assertThat(space.status()).isEqualTo(new Status(Stage.BUILDING, ""));
        built.countDown();
        assertThat(until(space, Stage.RUNNING).message()).isEmpty();
        assertThat(get("/")).isEqualTo("hello");
        assertThat(RunnerContract.texts(space.buildLog())).containsExactly("building");
        assertThat(RunnerContract.texts(space.log())).containsExactly("serving hello");
    }

    @Test
    void isReachedByItsPathAndByItsLabel() throws Exception {
        Space space = spaces.add(SETTINGS);
        space.deploy(program("serve=hello"));
        until(space, Stage.RUNNING);
        assertThat(get("/apps/ann/sample/")).isEqualTo("hello");
        assertThat(get("/apps/ann/other/")).contains("There is no such Space");
        assertThat(get("/")).contains("There is no such Space");
        assertThat(spaces.labelled("ann-sample")).contains(space);
    }

    @Test
    void theOldVersionServesUntilTheNewOneAnswers() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=old"));
        until(space, Stage.RUNNING);
        var answers = Collections.synchronizedList(new ArrayList<String>());
        var over = new CountDownLatch(1);
        CompletableFuture<Void> visits = CompletableFuture.runAsync(() -> {
            while (over.getCount() > 0) {
                answers.add(client.sendAsync(request("/").build(), HttpResponse.BodyHandlers.ofString())
                        .join()
                        .body());
            }
        });
        space.deploy(program("serve=new"));
        assertThat(space.status().stage().isRunning()).isTrue();
        await().until(() -> get("/").equals("new"));
        over.countDown();
        visits.join();
        assertThat(answers).contains("old").containsOnly("old", "new");
        assertThat(answers.subList(0, answers.lastIndexOf("old") + 1)).containsOnly("old");
    }

    @Test
    void theVersionThatServesKeepsItsFilesHoweverManyFailAfterIt() throws Exception {
        Space space = add(SETTINGS);
        var versions = new Versions(folder.resolve("work"));
        space.deploy(log -> version(versions, "serve=old"));
        until(space, Stage.RUNNING);
        for (int i = 0; i < 10; i++) {
            String words = "failed " + i;
            space.deploy(log -> version(versions, "say=" + words, "exit=3"));
            untilSaid(space, words);
        }
        assertThat(get("/")).isEqualTo("old");
        assertThat(folder.resolve("work").resolve("version-1")).isDirectory();
        assertThat(folder.resolve("work").resolve("version-2")).doesNotExist();
    }

    private static Built version(Versions versions, String... deeds) {
        Command sample = SampleCommand.of(deeds);
        try {
            return new Built.Program(
                    new Command(sample.words(), Files.createDirectory(versions.next()), sample.env(), sample.reads()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPortThatIsTakenInBetweenGivesASecondTry() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new ArrayDeque<>(List.of(taken.getLocalPort(), FreePort.find()));
            Path kept = folder.resolve("other");
            try (var others = Spaces.with(ProcessRunner.in(kept, ports::remove), kept, PACE)) {
                Space space = others.add(SETTINGS);
                space.deploy(program("serve=hello"));
                assertThat(until(space, Stage.RUNNING).message()).isEmpty();
                assertThat(RunnerContract.texts(space.log()))
                        .contains("(Another program took its port in the meantime: it is started again.)");
            }
        }
    }

    @Test
    void aPortThatIsTakenAgainIsToldAsAFailure() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path kept = folder.resolve("other");
            try (var others = Spaces.with(ProcessRunner.in(kept, taken::getLocalPort), kept, PACE)) {
                Space space = others.add(SETTINGS);
                space.deploy(program("serve=hello"));
                assertThat(until(space, Stage.RUNTIME_ERROR).message()).contains("Address already in use");
            }
        }
    }

    @Test
    void theCardSaysHowLongAStartMayTake() throws Exception {
        Space space = add(SETTINGS);
        var wishes = new Wishes(Optional.of(Duration.ofSeconds(1)), "/", Map.of());
        space.deploy(log -> new Built.Program(SampleCommand.of("hang"), wishes));
        assertThat(until(space, Stage.RUNTIME_ERROR).message()).contains("within 1 seconds");
    }

    @Test
    void theCardSaysTheFirstPageAndHeadersOfEveryAnswer() throws Exception {
        Space space = add(SETTINGS);
        var wishes = new Wishes(Optional.empty(), "/docs", Map.of("cross-origin-opener-policy", "same-origin"));
        assertThat(space.page()).isEqualTo("/");
        space.deploy(log -> new Built.Program(SampleCommand.of("serve=hello"), wishes));
        until(space, Stage.RUNNING);
        assertThat(space.page()).isEqualTo("/docs");
        assertThat(policy()).isEqualTo("same-origin");
        Files.writeString(folder.resolve("index.html"), "site");
        space.deploy(log -> new Built.Site(
                folder, new Wishes(Optional.empty(), "/", Map.of("cross-origin-opener-policy", "unsafe-none"))));
        await().until(() -> get("/").equals("site"));
        assertThat(policy()).isEqualTo("unsafe-none");
    }

    private String policy() throws IOException, InterruptedException {
        return client.send(request("/").build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("cross-origin-opener-policy")
                .orElse("");
    }

    @Test
    void aRequestThatTheOldVersionHasIsLetEnd() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=old"));
        until(space, Stage.RUNNING);
        var waiting = client.sendAsync(request("/slow").build(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> RunnerContract.texts(space.log()).contains("asked slowly"));
        space.deploy(program("serve=new"));
        await().until(() -> get("/").equals("new"));
        assertThat(get("/go")).isEqualTo("new");
        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).isEqualTo("old");
    }

    @Test
    void aNewVersionThatFailsLeavesTheOldServing() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=old"));
        until(space, Stage.RUNNING);
        space.deploy(program("say=no model here", "exit=4"));
        Status status = untilSaid(space, "no model here");
        assertThat(status)
                .isEqualTo(new Status(
                        Stage.RUNNING, "It ended with exit code 4.\nIts last lines:\nserving old\nno model here"));
        assertThat(get("/")).isEqualTo("old");
    }

    @Test
    void aBuildThatFailsLeavesTheOldServing() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=old"));
        until(space, Stage.RUNNING);
        space.deploy(log -> {
            throw new OperatorException("The disk is full. Free some space.");
        });
        assertThat(untilSaid(space, "The disk is full").stage()).isEqualTo(Stage.RUNNING);
        assertThat(get("/")).isEqualTo("old");
    }

    @Test
    void aFirstVersionThatDiesIsNotStartedAgain() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("say=oh no", "exit=3"));
        assertThat(until(space, Stage.RUNTIME_ERROR).message())
                .isEqualTo("It ended with exit code 3.\nIts last lines:\noh no");
        assertThat(get("/")).contains("This Space has an error").doesNotContain("oh no");
    }

    @Test
    void whatDiesIsStartedAgain() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=hello"));
        until(space, Stage.RUNNING);
        assertThat(get("/die")).contains("can't be reached");
        assertThat(untilSaid(space, "exit code 3").message()).contains("dying");
        until(space, Stage.RUNNING);
        assertThat(get("/")).isEqualTo("hello");
    }

    @Test
    void asleepItCostsNothingAndTheFirstVisitWakesIt() throws Exception {
        Space space = add(SETTINGS.sleep(Optional.of(Duration.ofMillis(50))));
        space.deploy(program("serve=hello"));
        until(space, Stage.SLEEPING);
        await().until(() -> RunnerContract.processes(folder.resolve("kept")).isEmpty());
        assertThat(get("/")).isEqualTo("hello");
        until(space, Stage.SLEEPING);
    }

    @Test
    void aVisitKeepsItAwake() throws Exception {
        Space space = add(SETTINGS.sleep(Optional.of(Duration.ofMillis(1))));
        space.deploy(program("serve=hello"));
        var waiting = client.sendAsync(request("/slow").build(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> RunnerContract.texts(space.log()).contains("asked slowly"));
        assertThat(space.status().stage()).isEqualTo(Stage.RUNNING);
        assertThat(get("/go")).isEqualTo("hello");
        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).isEqualTo("hello");
        until(space, Stage.SLEEPING);
    }

    @Test
    void aPersonIsGivenAPageThatWaits() throws Exception {
        var hasty =
                new SpaceRouter(spaces, Optional.empty(), PACE.waiting(Duration.ofMillis(1), Duration.ofSeconds(20)));
        Space space = spaces.add(SETTINGS);
        try (var other = Proxy.start(ProxySettings.DEFAULT, hasty)) {
            int at = other.listen(0);
            hasty.lead(at, space.id());
            space.deploy(program("hang"));
            until(space, Stage.APP_STARTING);
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Refresh")).hasValue("1");
            assertThat(page.body()).contains("This Space is starting");
        }
    }

    @Test
    void whoNeverListensIsSaidSo() throws Exception {
        Space space = add(SETTINGS.start(Duration.ofMillis(600)));
        space.deploy(program("hang"));
        assertThat(until(space, Stage.RUNTIME_ERROR).message())
                .matches("(?s)Nothing answered on port \\d+ within 0 seconds. The program has to listen.*");
    }

    @Test
    void aPausedSpaceWaitsForItsOwner() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(program("serve=hello"));
        until(space, Stage.RUNNING);
        space.pause();
        assertThat(space.status().stage()).isEqualTo(Stage.PAUSED);
        assertThat(get("/")).contains("This Space is paused");
        space.restart();
        until(space, Stage.RUNNING);
        assertThat(get("/")).isEqualTo("hello");
    }

    @Test
    void aBuildThatNeverEndsIsGivenUp() throws Exception {
        Space space = add(SETTINGS.build(Duration.ofMillis(50)));
        var interrupted = new CountDownLatch(1);
        space.deploy(log -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            throw new AssertionError();
        });
        assertThat(until(space, Stage.BUILD_ERROR).message()).startsWith("The build did not end within");
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theProgramIsToldWhoItIs() throws Exception {
        Space space = add(SETTINGS.environment(Map.of("COLOUR", "red", "SPACE_ID", "evil"), Map.of("TOKEN", "secret")));
        space.deploy(program("env", "exit=0"));
        until(space, Stage.RUNTIME_ERROR);
        assertThat(String.join("", RunnerContract.texts(space.log())))
                .contains("SPACE_ID=ann/sample", "SYSTEM=spaces", "COLOUR=red", "TOKEN=secret", "CPU_CORES=2");
    }

    @Test
    void filesAreServedWithoutAProcess() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>plain");
        Space space = add(SETTINGS);
        space.deploy(new PlaceBuild(site, folder.resolve("work")));
        until(space, Stage.RUNNING);
        assertThat(get("/")).isEqualTo("<p>plain");
        assertThat(RunnerContract.processes(folder.resolve("kept"))).isEmpty();
        space.pause();
        assertThat(get("/")).contains("This Space is paused");
    }

    @Test
    void nothingToRunIsSaidSo() throws Exception {
        Space space = add(SETTINGS);
        space.deploy(new PlaceBuild(folder, folder.resolve("work")));
        assertThat(until(space, Stage.NO_APP_FILE).message()).contains("has nothing to run");
    }
}
