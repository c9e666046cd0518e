package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.build.image.SmallRegistry;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.TestLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryImagesTest {
    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();

    @Test
    void aVersionIsNamedByItsDigest() throws Exception {
        var app = SpaceBuild.of(Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER))
                .into(folder.resolve("space"));
        try (var registry = new SmallRegistry()) {
            String name = registry.host() + "/ann/greeter";
            Image image = new RegistryImages(name).program(app, log.log());
            byte[] manifest = registry.manifest("latest").getBytes(StandardCharsets.UTF_8);
            assertThat(image.name()).isEqualTo(name + "@" + SmallRegistry.digest(manifest));
            assertThat(image.port()).isEqualTo(7860);
            assertThat(log.lines()).last().isEqualTo("Writing " + name);
        }
    }

    @Test
    void aDockerfileIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> new RegistryImages("registry.example/ann/greeter").dockerfile(folder, 7860, log.log()))
                .isInstanceOf(OperatorException.class)
                .hasMessage("A Dockerfile needs an engine that builds it, and a cluster is none: build the image, push"
                        + " it to registry.example/ann/greeter and apply what demitasse export --kubernetes writes; or"
                        + " run it with --runner docker.");
    }
}
