package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.TestLog;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of containers when the engine dies, or the runtime. */
@Tag("engine")
@Timeout(60)
class EngineFaultTest {
    private static final SpaceId SPACE = new SpaceId("ann", "killed");

    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();

    @BeforeEach
    void bringSample() throws Exception {
        TestEngine.bringSample(folder);
        TestEngine.makeSwarm();
    }

    private static List<String> containers() {
        try (Engine engine = Engine.at(TestEngine.host())) {
            return engine
                    .ask(
                            "list containers",
                            client ->
                                    client.listContainersCmd().withShowAll(true).exec())
                    .stream()
                    .map(container -> container.getNames()[0])
                    .filter(name -> name.contains("ann-killed"))
                    .toList();
        }
    }

    private static List<String> networks() {
        try (Engine engine = Engine.at(TestEngine.host())) {
            return engine
                    .ask(
                            "list networks",
                            client -> client.listNetworksCmd()
                                    .withNameFilter("ann-killed")
                                    .exec())
                    .stream()
                    .map(network -> network.getName())
                    .toList();
        }
    }

    @Test
    void anEngineThatDiesIsToldWithWhatToDo() throws Exception {
        try (var wire = new Wire(folder.resolve("engine.sock"), TestEngine.host());
                Runner runner = DockerRunner.in(folder.resolve("kept"), wire.host(), Reach.NOTHING)) {
            var task = new Task(SPACE, TestEngine.sample("serve=hello"), Limits.DEFAULT);
            Instance instance = runner.start(task, log.log());
            TestEngine.awaitPage(instance);
            wire.cut();
            Exit exit = instance.ended().join();
            assertThat(exit.reason())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("What became of it is not known. The container engine at " + wire.host()
                                    + " can't be reached. Start it"));
            assertThatThrownBy(() -> runner.start(task, log.log()))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageStartingWith("The container engine at " + wire.host() + " can't be reached. Start it");
            instance.stop(Duration.ofSeconds(1));
        }
        // The next runtime of the folder finds what that one could not end.
        assertThat(containers()).hasSize(1);
        DockerRunner.in(folder.resolve("kept"), TestEngine.host(), Reach.NOTHING)
                .close();
        assertThat(containers()).isEmpty();
        // A swarm lets go of its networks in its own time.
        await().untilAsserted(() -> assertThat(networks()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "swarm"})
    void nothingOutlivesARuntimeThatIsKilled(String kind) throws Exception {
        Path kept = folder.resolve("kept");
        Process runtime = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddemitasse.engine=" + TestEngine.host(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleDockerRuntime.class.getName(),
                        kept.toString(),
                        kind)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = runtime.inputReader()) {
            assertThat(out.readLine()).isEqualTo("started");
        }
        runtime.destroyForcibly().waitFor();
        assertThat(containers()).hasSize(1);
        DockerRunner.in(kept, TestEngine.host(), Reach.NOTHING).close();
        assertThat(containers()).isEmpty();
        // A swarm lets go of its networks in its own time.
        await().untilAsserted(() -> assertThat(networks()).isEmpty());
    }

    @Test
    void whatIsSomebodyElsesStays() {
        try (Engine engine = Engine.at(TestEngine.host())) {
            String other = engine.ask(
                    "make a container",
                    client -> client.createContainerCmd(TestEngine.sample().name())
                            .withName("ann-killed-other")
                            .withLabels(Map.of("io.demitasse.runtime", "another"))
                            .exec()
                            .getId());
            try {
                DockerRunner.in(folder.resolve("kept"), TestEngine.host(), Reach.NOTHING)
                        .close();
                assertThat(containers()).containsExactly("/ann-killed-other");
            } finally {
                engine.ask(
                        "remove it", client -> client.removeContainerCmd(other).exec());
            }
        }
    }
}
