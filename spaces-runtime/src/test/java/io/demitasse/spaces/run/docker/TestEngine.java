package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.SwarmSpec;
import io.demitasse.spaces.run.Health;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.SampleImage;
import io.demitasse.spaces.run.TestLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The engine that tests run with, named by {@code -Ddemitasse.engine}, and the image of the sample in it. */
public final class TestEngine {
    private static final String SAMPLE = "demitasse-sample-" + SampleImage.key();

    private TestEngine() {}

    /** Where it is. */
    public static DockerHost host() {
        String address = System.getProperty("demitasse.engine");
        assertThat(address)
                .as("These tests need an engine of their own: -Ddemitasse.engine=unix:///…")
                .isNotNull();
        return DockerHost.parse(address);
    }

    /** Brings the sample as it is now to the engine, if it is not there yet. */
    public static void bringSample(Path folder) throws Exception {
        try (Engine engine = Engine.at(host())) {
            if (engine.ask(
                            "list images",
                            client -> client.listImagesCmd()
                                    .withFilter("reference", List.of(SAMPLE))
                                    .exec())
                    .isEmpty()) {
                Path app = Files.createDirectories(folder.resolve("sample"));
                new DockerImages(host(), SAMPLE).program(SampleImage.runnable(app), new TestLog().log());
            }
        }
    }

    /** Makes the engine the manager of a swarm of its own, if it is none yet. */
    static void makeSwarm() {
        try (Engine engine = Engine.at(host())) {
            engine.tidy(
                    "make a swarm",
                    client -> client.initializeSwarmCmd(new SwarmSpec())
                            .withAdvertiseAddr("127.0.0.1")
                            .withListenAddr("127.0.0.1:2377")
                            .exec());
        }
    }

    /** The sample, which is to do this. */
    public static Image sample(String... deeds) {
        return SampleImage.of(SAMPLE + ":1", deeds);
    }

    static void awaitPage(Instance instance) {
        new Health().answers(instance.addresses(), Duration.ofSeconds(20)).join();
    }
}
