package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerOptionsTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    private int run(String... options) throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        List<String> all = new ArrayList<>(List.of(
                "run",
                site.toString(),
                "--port",
                "0",
                "--state",
                folder.resolve("state").toString()));
        all.addAll(List.of(options));
        return Demitasse.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--replicas 2, swarm",
        "--outside --runner kubernetes, process or docker or swarm",
        "--engine tcp://127.0.0.1:1 --runner kubernetes, process or docker or swarm",
        "--registry registry.example/ann, kubernetes",
        "--namespace ann, kubernetes"
    })
    void anOptionThatChangesNothingIsRefused(String given, String runners) throws Exception {
        assertThat(run(given.split(" "))).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(given.replaceFirst(" .*", "") + " goes with --runner " + runners
                        + " only. Give that too, or leave it out.");
    }

    @Test
    void aClusterNeedsARegistry() throws Exception {
        assertThat(run("--runner", "kubernetes")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("A cluster fetches images from a registry: name a repository of one that it reaches with"
                        + " --registry HOST/NAME.");
    }

    @Test
    void anEngineThatIsNotThereIsToldWithWhatToDo() throws Exception {
        assertThat(run("--runner", "docker", "--engine", "tcp://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "The container engine at tcp://127.0.0.1:1 can't be reached. Start it (is Docker running, and"
                                + " may this user use it?), or set DOCKER_HOST to another.");
    }

    @Test
    void aRunnerThatIsNoneIsRefused() throws Exception {
        assertThat(run("--runner", "podman")).isEqualTo(2);
        assertThat(err.toString()).contains("'podman'");
    }
}
