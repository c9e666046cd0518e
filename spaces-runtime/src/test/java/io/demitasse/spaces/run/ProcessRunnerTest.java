package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessRunnerTest extends RunnerContract {
    @Override
    protected Runner runner(Path kept) {
        return ProcessRunner.in(kept);
    }

    @Override
    protected Start sample(String... deeds) {
        return SampleCommand.of(deeds);
    }

    @Override
    protected Map.Entry<Start, List<String>> impossible() {
        return Map.entry(
                new Command(List.of("no-such-program-4711"), folder, Map.of()),
                List.of("'no-such-program-4711' can't be started", "See that it is installed"));
    }

    @Override
    protected List<String> surroundings() {
        return List.of("PATH=", "PORT=", "GRADIO_SERVER_PORT=", "HOME=" + folder);
    }

    private static Task shell(String script, Limits limits) {
        return new Task(SPACE, new Command(List.of("sh", "-c", script), Path.of(""), Map.of()), limits);
    }

    @Test
    void aJvmHasAHomeOfItsOwnToo() {
        Log log = log();
        runner().start(new Task(SPACE, SampleCommand.of("places", "exit=0"), Limits.DEFAULT), log)
                .ended()
                .join();
        Path own = folder.resolve("kept").resolve("ann--sample").toAbsolutePath();
        assertThat(texts(log)).singleElement().asString().startsWith(own.resolve("home") + " " + own.resolve("tmp-"));
    }

    @Test
    void temporaryFilesGoWithIt() throws IOException {
        runner().start(new Task(SPACE, SampleCommand.of("exit=0"), Limits.DEFAULT), log())
                .ended()
                .join();
        try (Stream<Path> left = Files.list(folder.resolve("kept").resolve("ann--sample"))) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("home");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatHasLeftItsParentEndsToo() {
        Instance instance = runner().start(shell("(setsid sleep 600 &) ; sleep 600", Limits.DEFAULT), log());
        var tree = new ProcessTree(processes(folder.resolve("kept")).get(0), Optional.empty());
        await().until(() -> sleepers(tree) == 2);
        instance.stop(Duration.ofSeconds(5));
        assertThat(tree.alive()).isEmpty();
    }

    private static long sleepers(ProcessTree tree) {
        return tree.alive().stream()
                .filter(process -> process.info().command().orElse("").endsWith("sleep"))
                .count();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoForksTooMuchIsEnded() {
        Exit exit = runner().start(
                        shell("for i in $(seq 2000); do sleep 600 & done; wait", Limits.DEFAULT.processes(20)), log())
                .ended()
                .join();
        assertThat(exit.sentence()).isEqualTo("It was ended since it had more than 20 processes at once.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoJvmEatsNoMoreEither() {
        Exit exit = runner().start(
                        shell(
                                "x=$(head -c 200000000 /dev/zero | tr '\\0' x); sleep 600",
                                Limits.DEFAULT.memory(50L << 20)),
                        log())
                .ended()
                .join();
        assertThat(exit.sentence()).isEqualTo("It was ended since it used more than 50 MB of memory.");
    }

    @Test
    void oneFolderIsForOneRunner() {
        assertThat(runner()).isNotNull();
        assertThatThrownBy(() -> ProcessRunner.in(folder.resolve("kept")))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("Another runtime uses")
                .hasMessageContaining("End it first");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKilledRuntimeLeftIsEndedByTheNext() throws Exception {
        Path running = Files.createDirectories(folder.resolve("kept").resolve("running"));
        String mark = UUID.randomUUID().toString();
        Files.createFile(running.resolve(mark + ".run"));
        var builder = new ProcessBuilder("sh", "-c", "sleep 600");
        builder.environment().put(ProcessTree.VARIABLE, mark);
        Process orphan = builder.start();
        assertThat(runner()).isNotNull();
        assertThat(orphan.waitFor()).isEqualTo(137);
        assertThat(running.resolve(mark + ".run")).doesNotExist();
    }

    /** Asleep, while it starts, while it runs, and while a new version is to take over. */
    static List<List<String>> moments() {
        return List.of(List.of(), List.of("hang"), List.of("serve=old"), List.of("serve=old", "hang"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    @EnabledOnOs(OS.LINUX)
    void nothingOutlivesARuntimeThatIsKilled(List<String> deeds) throws Exception {
        Path kept = folder.resolve("kept");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SampleRuntime.class.getName(),
                kept.toString()));
        command.addAll(deeds);
        Process runtime = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = runtime.inputReader()) {
            assertThat(out.readLine()).isEqualTo("started");
        }
        List<ProcessTree> left = processes(kept).stream()
                .map(mark -> new ProcessTree(mark, Optional.empty()))
                .toList();
        assertThat(left)
                .hasSize(deeds.size())
                .allSatisfy(tree -> assertThat(tree.alive()).isNotEmpty());
        runtime.destroyForcibly().waitFor();
        assertThat(runner()).isNotNull();
        assertThat(left).allSatisfy(tree -> assertThat(tree.alive()).isEmpty());
        assertThat(processes(kept)).isEmpty();
        if (!deeds.isEmpty()) {
            try (Stream<Path> files = Files.list(kept.resolve("ann--sample"))) {
                assertThat(files)
                        .extracting(path -> path.getFileName().toString())
                        .containsExactly("home");
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoListensElsewhereIsToldWhere() throws IOException {
        int port = FreePort.find();
        Instance instance = runner().start(new Task(SPACE, SampleCommand.of("port=" + port), Limits.DEFAULT), log());
        await().untilAsserted(() -> assertThat(instance.hint()).hasValue("It listens on " + port + " instead."));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNumberThatIsAnothersByNowIsNotTouched() throws Exception {
        Path running = Files.createDirectories(folder.resolve("kept").resolve("running"));
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(running.resolve("old.run"), List.of(Long.toString(stranger.pid()), "1970-01-01T00:00:00Z"));
            assertThat(runner()).isNotNull();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anImageIsNothingForIt() {
        var task = new Task(SPACE, new Image("ann/greeter:1", 7860, Map.of()), Limits.DEFAULT);
        assertThatThrownBy(() -> runner().start(task, log()))
                .isInstanceOf(OperatorException.class)
                .hasMessage(SPACE + " is an image, which no process can be started from: run it by a runner of"
                        + " containers.");
    }
}
