package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every runner keeps to. */
@Timeout(60)
public abstract class RunnerContract {
    protected static final SpaceId SPACE = new SpaceId("ann", "sample");
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final long MEMORY = 128L << 20;

    @TempDir
    protected Path folder = Path.of("");

    private final Health health = new Health();
    private Optional<Runner> runner = Optional.empty();

    /** A runner that keeps what it must in that folder. */
    protected abstract Runner runner(Path kept);

    /** What makes {@link SampleProgram} do that, one after the other. */
    protected abstract Start sample(String... deeds);

    /** A start that can't be, and parts of what is said then: what it is, and what to do. */
    protected abstract Map.Entry<Start, List<String>> impossible();

    /** What a program finds in its environment beside its own. */
    protected abstract List<String> surroundings();

    protected final Runner runner() {
        if (runner.isEmpty()) {
            runner = Optional.of(runner(folder.resolve("kept")));
        }
        return runner.get();
    }

    @AfterEach
    void close() {
        runner.ifPresent(Runner::close);
    }

    protected final Log log() {
        return new Log(new LogFile(folder.resolve("run.log"), 1 << 20));
    }

    protected final Instance start(Log log, String... deeds) {
        return start(log, Limits.DEFAULT.memory(MEMORY), deeds);
    }

    protected final Instance start(Log log, Limits limits, String... deeds) {
        return runner().start(new Task(SPACE, sample(deeds), limits), log);
    }

    protected static List<String> texts(Log log) {
        return log.last(1000).stream().map(LogLine::text).toList();
    }

    /** What a program answers. */
    protected static String page(InetSocketAddress address, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://" + address.getHostString() + ":" + address.getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    protected final void awaitPage(Instance instance) {
        health.answers(instance.addresses(), LONG).join();
    }

    /** The marks of what is written down as running. */
    static List<String> processes(Path kept) {
        try (Stream<Path> all = Files.list(kept.resolve("running"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".run"))
                    .map(name -> name.replace(".run", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatItStartsServes() throws Exception {
        Instance instance = start(log(), "serve=hello");
        awaitPage(instance);
        assertThat(page(instance.address(), "/")).isEqualTo("hello");
        assertThat(instance.ended()).isNotDone();
    }

    @Test
    void twoOfASpaceServeAtOnce() {
        Instance one = start(log(), "serve=one");
        Instance two = start(log(), "serve=two");
        awaitPage(one);
        awaitPage(two);
        assertThat(one.address()).isNotEqualTo(two.address());
    }

    @Test
    void aDeathIsNoticedWithItsCodeAndAllThatItSaid() {
        Log log = log();
        Exit exit = start(log, "say=first", "say=last words", "exit=7").ended().join();
        assertThat(exit).isEqualTo(new Exit(7, Optional.empty()));
        assertThat(exit.sentence()).isEqualTo("It ended with exit code 7.");
        assertThat(texts(log)).containsExactly("first", "last words");
    }

    @Test
    void aStopIsInOrder() {
        Log log = log();
        Instance instance = start(log, "goodbye", "serve=hello");
        awaitPage(instance);
        instance.stop(LONG);
        assertThat(texts(log)).containsExactly("serving hello", "goodbye");
        assertThat(instance.ended()).isDone();
    }

    @Test
    void whoDoesNotHearIsEndedByForce() {
        Instance instance = start(log(), "deaf", "serve=hello");
        awaitPage(instance);
        instance.stop(Duration.ofMillis(100));
        assertThat(instance.ended().join().code()).isNotZero();
    }

    @Test
    void knowsNothingOfTheRuntime() {
        Log log = log();
        start(log, "env", "exit=0").ended().join();
        String seen = String.join("", texts(log));
        assertThat(seen).contains(surroundings());
        assertThat(System.getenv().keySet())
                .filteredOn(name -> !List.of("PATH", "LANG", "HOME", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD")
                        .contains(name))
                .allSatisfy(name -> assertThat(seen).doesNotContain(" " + name + "="));
    }

    @Test
    void eatsNoMoreThanItMay() {
        Log log = log();
        Exit exit = start(log, "eat").ended().join();
        assertThat(exit.code()).isNotZero();
        assertThat(String.join("\n", texts(log))).contains("OutOfMemoryError");
    }

    @Test
    void aFloodHurtsNobody() {
        Log flooded = log();
        Instance flood = start(flooded, "flood=200000", "exit=0");
        Instance other = start(new Log(new LogFile(folder.resolve("other.log"), 1 << 20)), "serve=calm");
        awaitPage(other);
        assertThat(flood.ended().join().code()).isZero();
        assertThat(texts(flooded)).last().asString().startsWith("flood 199999");
    }

    @Test
    void whatCantBeStartedIsSaid() {
        assertThatThrownBy(() -> runner().start(new Task(SPACE, impossible().getKey(), Limits.DEFAULT), log()))
                .isInstanceOf(OperatorException.class)
                .message()
                .contains(impossible().getValue());
    }

    @Test
    void itsEndIsTheEndOfAll() {
        Instance instance = start(log(), "serve=hello");
        awaitPage(instance);
        runner().close();
        await().until(instance.ended()::isDone);
        runner = Optional.empty();
    }
}
