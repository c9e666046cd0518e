package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.run.docker.DockerHost;
import io.demitasse.spaces.run.docker.DockerImages;
import io.demitasse.spaces.run.docker.DockerRunner;
import io.demitasse.spaces.run.docker.Reach;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class DockerHubTest {
    private static final DockerHost ENGINE = DockerHost.parse(System.getProperty("demitasse.engine", "unix:///none"));

    private static final Runners CONTAINERS = new Runners() {
        @Override
        public Runner runner(Path kept) {
            return DockerRunner.in(kept, ENGINE, Reach.NOTHING);
        }

        @Override
        public Optional<Images> images(String label, Path kept) {
            return Optional.of(new DockerImages(ENGINE, "demitasse/hub-test-" + label));
        }
    };

    @Test
    void aPushIsRunInAContainer(@TempDir Path folder) throws Exception {
        try (var hub = TestHub.in(folder, settings -> settings.runners(CONTAINERS))) {
            hub.create("space", "boxed", ",\"sdk\":\"demitasse\"");
            hub.post(
                    "ann",
                    "/api/spaces/ann/boxed/commit/main",
                    AskedHub.header("Deploy")
                            + AskedHub.file("App.java", Demos.GREETER.replace("class Greeter", "class App"))
                            + AskedHub.file("README.md", "---\nsdk: demitasse\napp_file: App.java\n---\n"));
            await().atMost(Duration.ofSeconds(90))
                    .until(() ->
                            hub.get("", "/api/spaces/ann/boxed/runtime").text().contains("\"RUNNING\""));
            String host = hub.get("", "/api/spaces/ann/boxed/host")
                    .json()
                    .path("host")
                    .asText();
            assertThat(hub.get("", host).text()).contains("<title>Greeter<");
        }
    }
}
