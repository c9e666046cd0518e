package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.run.DockerfileImages;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.run.docker.DockerImages;
import io.demitasse.spaces.run.docker.MixedRunner;
import io.demitasse.spaces.run.docker.Reach;
import io.demitasse.spaces.run.docker.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub as the command sets it up where an engine is: Spaces of all kinds beside each other. */
@Tag("engine")
class MixedHubTest extends OnHub {
    private static final Runners MIXED = new Runners() {
        @Override
        public Runner runner(Path kept) {
            return MixedRunner.in(kept, TestEngine::host, Reach.NOTHING);
        }

        @Override
        public Optional<Images> images(String label, Path kept) {
            return Optional.of(
                    new DockerfileImages(() -> new DockerImages(TestEngine.host(), "demitasse/mixed-test-" + label)));
        }
    };

    MixedHubTest(@TempDir Path folder) {
        super(folder, settings -> settings.runners(MIXED));
    }

    private void push(String name, String card, String path, String content) throws Exception {
        var said = hub().post(
                        "ann",
                        "/api/spaces/ann/" + name + "/commit/main",
                        AskedHub.header("Deploy")
                                + AskedHub.file("README.md", "---\n" + card + "\n---\n")
                                + AskedHub.file(path, content));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private void awaitRunning(String name) {
        var ended = await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> hub().get("ann", "/api/spaces/ann/" + name + "/runtime")
                                .json(),
                        now -> now.path("stage").asText().matches("RUNNING|.*ERROR"));
        assertThat(ended.path("stage").asText()).as(ended.toString()).isEqualTo("RUNNING");
    }

    @Test
    void eachKindRunsAsItDoes(@TempDir Path built) throws Exception {
        TestEngine.bringSample(built);
        hub().create("space", "boxed", ",\"sdk\":\"docker\"");
        hub().create("space", "demo", ",\"sdk\":\"demitasse\"");
        hub().create("space", "page", ",\"sdk\":\"static\"");
        hub().post(
                        "ann",
                        "/api/spaces/ann/boxed/variables",
                        "{\"key\":\"SAMPLE_DEEDS\",\"value\":\"env\\nserve=boxed\"}");
        push("boxed", "sdk: docker", "Dockerfile", "FROM " + TestEngine.sample().name() + "\n");
        push("demo", "sdk: demitasse\napp_file: Greeter.java", "Greeter.java", Demos.GREETER);

        awaitRunning("boxed");
        awaitRunning("demo");
        assertThat(hub().get("", hub().app("", "ann/boxed")).text()).isEqualTo("boxed");
        assertThat(hub().get("", hub().app("", "ann/demo")).text()).contains("<title>Greeter<");
        assertThat(hub().get("", hub().app("", "ann/page")).text()).contains("<h1>page</h1>");
        String id = hub().get("", "/api/spaces/ann/boxed").json().path("_id").asText();
        Path logs = folder().resolve("hub").resolve("logs").resolve(id).resolve("logs");
        String log = Files.readString(logs.resolve("run.log"));
        // It could not reach what listens on the loopback.
        assertThat(log).contains("SPACE_ID=ann/boxed").doesNotContain("HF_ENDPOINT");
    }
}
