package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.spaces.confine.NeedsBubblewrap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program that means harm can do from a process. */
@NeedsBubblewrap
@Timeout(60)
class ProcessHostileTest {
    private static final SpaceId ANN = new SpaceId("ann", "sample");
    private static final SpaceId EVE = new SpaceId("eve", "sample");

    private final Path hub;
    private final Path kept;
    private final Path app;
    private final TestLog log = new TestLog();
    private Optional<ProcessRunner> runner = Optional.empty();

    ProcessHostileTest(@TempDir Path folder) throws IOException {
        hub = Files.createDirectory(folder.resolve("hub"));
        kept = Files.createDirectory(hub.resolve("run"));
        app = Files.createDirectories(hub.resolve("builds").resolve("source-1"));
        Files.writeString(hub.resolve("hub.db"), "a secret");
        Files.writeString(hub.resolve("secret.key"), "a secret");
        Files.writeString(
                Files.createDirectories(hub.resolve("repositories").resolve("ann"))
                        .resolve("HEAD"),
                "a secret");
        Files.writeString(
                Files.createDirectory(hub.resolve("builds").resolve("source-2")).resolve("app.py"), "x");
    }

    @BeforeEach
    void start() {
        runner = Optional.of(ProcessRunner.in(kept));
    }

    @AfterEach
    void end() {
        runner.ifPresent(ProcessRunner::close);
    }

    private Instance start(SpaceId space, Command command) {
        return runner.orElseThrow().start(new Task(space, command, Limits.DEFAULT), log.log());
    }

    private Command java(String... deeds) {
        Command sample = SampleCommand.of(deeds);
        return new Command(sample.words(), app, Map.of("TOKEN", "ann's secret"), sample.reads());
    }

    private Command shell(String script) {
        return new Command(List.of("sh", "-c", script), app, Map.of());
    }

    private List<String> said(Command command) {
        log.clear();
        start(EVE, command).ended().join();
        return log.lines();
    }

    private Path home(SpaceId space) {
        return kept.resolve(space.folder()).resolve("home");
    }

    /** Ann's program, which runs, has a secret in its environment and files in its home and for a while. */
    private ProcessHandle ann() {
        start(ANN, java("write=" + home(ANN).resolve("x"), "write=/tmp/x", "say=ready", "hang"));
        await().until(() -> log.lines().contains("ready"));
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHubAndTheHostAreNotThere() {
        List<Path> others = List.of(
                hub.resolve("hub.db"),
                hub.resolve("secret.key"),
                hub.resolve("repositories/ann/HEAD"),
                hub.resolve("builds/source-2/app.py"),
                kept.resolve("running/lock"),
                Path.of("/etc/shadow"),
                Path.of("/etc/machine-id"),
                Path.of("/proc/kcore"));
        assertThat(said(java(others.stream().map(path -> "read=" + path).toArray(String[]::new))))
                .containsExactlyElementsOf(
                        others.stream().map(path -> path + " can't be read").toList());
        assertThat(said(shell("ls -A " + hub + " " + hub.resolve("builds") + " " + kept)))
                .containsExactly(
                        hub + ":", "builds", "run", "", hub + "/builds:", "source-1", "", kept + ":", "eve--sample");
        assertThat(said(shell("ls -d /root /home /var /run /srv /mnt /media /boot /opt 2>/dev/null; ls -A /sys")))
                .containsExactly("devices");
    }

    @Test
    void pythonFindsNoMoreThanJava() throws IOException {
        Path script = Files.writeString(app.resolve("app.py"), """
                import os
                for path in ['%s', '/etc/shadow', '/proc/1/root/etc/shadow', '/proc/1/cwd/../../hub.db']:
                    try:
                        print(open(path).read())
                    except OSError as e:
                        print(type(e).__name__)
                print(sorted(os.listdir('%s')))
                """.formatted(hub.resolve("hub.db"), kept));
        assertThat(said(new Command(List.of("/usr/bin/python3", script.toString()), app, Map.of())))
                .containsExactly(
                        "FileNotFoundError",
                        "FileNotFoundError",
                        "FileNotFoundError",
                        "FileNotFoundError",
                        "['eve--sample']");
    }

    @Test
    void anotherSpacesFilesAndSecretsAreNotThere() {
        long number = ann().pid();
        assertThat(home(ANN).resolve("x")).hasContent("mine");
        assertThat(said(java(
                        "read=" + home(ANN).resolve("x"),
                        "read=/tmp/x",
                        "read=/proc/" + number + "/environ",
                        "exit=0")))
                .containsExactly(
                        home(ANN).resolve("x") + " can't be read",
                        "/tmp/x can't be read",
                        "/proc/" + number + "/environ can't be read");
        assertThat(said(shell("cat /proc/[0-9]*/environ | grep -c \"ann's secret\"")))
                .containsExactly("0");
    }

    @Test
    void otherProcessesCanBeNeitherSeenNorEnded() {
        ProcessHandle ann = ann();
        assertThat(said(shell("kill -9 " + ann.pid() + "; exit 0")))
                .first()
                .asString()
                .endsWith("No such process");
        assertThat(ann.isAlive()).isTrue();
        // bubblewrap's, the shell, and what lists them.
        assertThat(said(shell("ls -d /proc/[0-9]* | wc -l")))
                .hasSize(1)
                .first()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isLessThanOrEqualTo(4));
    }

    @Test
    void onlyItsOwnFoldersCanBeWritten() {
        List<String> closed = List.of("/x", "/usr/x", "/etc/x", "/etc/passwd", "/dev/x", "/proc/sys/kernel/hostname");
        assertThat(said(java(closed.stream().map(path -> "write=" + path).toArray(String[]::new))))
                .containsExactlyElementsOf(
                        closed.stream().map(path -> path + " can't be written").toList());
        List<String> own = List.of(app + "/x", home(EVE) + "/x", "/tmp/x", "/dev/shm/x");
        assertThat(said(java(own.stream().map(path -> "write=" + path).toArray(String[]::new))))
                .containsExactlyElementsOf(
                        own.stream().map(path -> path + " is written").toList());
        assertThat(Path.of("/dev/shm/x")).doesNotExist();
        assertThat(said(java("write=" + hub.resolve("x"), "write=" + kept.resolve("x"))))
                .hasSize(2);
        assertThat(hub.resolve("x")).doesNotExist();
        assertThat(kept.resolve("x")).doesNotExist();
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Files.createSymbolicLink(app.resolve("out"), hub);
        assertThat(said(shell("ln -s " + hub + "/secret.key $HOME/key; cat $HOME/key out/secret.key; echo over")))
                .hasSize(3)
                .noneMatch(line -> line.contains("a secret"))
                .endsWith("over");
    }

    @Test
    void aRuntimeThatTheProgramHasMadeALinkIsNotFollowed() throws IOException {
        Files.createDirectory(app.resolve("runtime"));
        assertThat(said(shell("rmdir runtime && ln -s " + hub + " runtime && echo done")))
                .containsExactly("done");
        assertThat(said(new Command(
                        List.of("cat", "runtime/secret.key"), app, Map.of(), List.of(app.resolve("runtime")))))
                .hasSize(1)
                .noneMatch(line -> line.contains("a secret"));
    }

    @Test
    void aRunnerWithinItsFolderIsHidden() {
        var around = new Command(List.of("sh", "-c", "ls -A run run/running; echo x > run/x"), hub, Map.of());
        assertThat(said(around))
                .contains("eve--sample", "ls: cannot access 'run/running': No such file or directory")
                .noneMatch(line -> line.contains("lock"));
        assertThat(kept.resolve("x")).doesNotExist();
    }

    @Test
    void itHasNoRightsAndCanGainNone() {
        assertThat(said(java("read=/proc/self/status", "exit=0")))
                .contains("CapEff:\t0000000000000000", "CapPrm:\t0000000000000000", "CapBnd:\t0000000000000000")
                .contains("NoNewPrivs:\t1", "Uid:\t1000\t1000\t1000\t1000", "Gid:\t1000\t1000\t1000\t1000");
        assertThat(said(shell("unshare --user --map-root-user true || echo refused")))
                .endsWith("refused");
    }

    @Test
    void sharedMemoryHasAnEnd() {
        assertThat(said(shell("head -c 100000000 /dev/zero > /dev/shm/x; wc -c < /dev/shm/x")))
                .containsExactly("head: error writing 'standard output': No space left on device", "67108864");
    }

    /** The network is that of the machine, as SECURITY.md says. */
    @Test
    void whatListensOnTheLoopbackIsReached() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(said(java("reach=127.0.0.1:" + other.getLocalPort()))).containsExactly("reached");
        }
    }

    @Test
    void whatHasClearedItsEnvironmentAndItsParentEndsToo() {
        Instance instance = start(EVE, shell("(env -i setsid sleep 4711 &) ; echo ready; sleep 600"));
        await().until(() -> log.lines().contains("ready") && sleepers() == 1);
        instance.stop(Duration.ofSeconds(5));
        await().until(() -> sleepers() == 0);
    }

    private static long sleepers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 4711"))
                .count();
    }

    @Test
    void aRuntimeThatIsKilledTakesAllWithIt() throws Exception {
        Path others = hub.resolve("others");
        Process runtime = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleRuntime.class.getName(),
                        others.toString(),
                        "serve=hello")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = runtime.inputReader()) {
            assertThat(out.readLine()).isEqualTo("started");
        }
        var tree = new ProcessTree(RunnerContract.processes(others).get(0), Optional.empty());
        Path written = others.resolve("run.log");
        await().until(() -> Files.exists(written) && Files.readString(written).contains("serving hello"));
        assertThat(tree.alive()).isNotEmpty();
        runtime.destroyForcibly().waitFor();
        await().until(() -> tree.alive().isEmpty());
    }
}
