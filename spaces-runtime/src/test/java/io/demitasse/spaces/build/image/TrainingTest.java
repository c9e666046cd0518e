package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static JavaRuntime runtime(int feature) {
        Path home = Path.of(System.getProperty("java.home"));
        return new JavaRuntime(home, new Jdk(home, feature, "x86_64", Set.of(), ""), "key");
    }

    @Test
    void aProgramThatEndsWithoutAPageHasNoCache(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("Demo.java"), "class Demo { public static void main(String[] args) {} }");
        RunnableFolder app = SpaceBuild.of(file).into(folder.resolve("space"));
        assertThat(new Training(runtime(17)).train(app, folder.resolve("app.jsa")))
                .isFalse();
    }

    @Test
    void theOptionIsWhatTheJvmKnows() {
        assertThat(new Training(runtime(25)).option("/app/app.aot")).isEqualTo("-XX:AOTCache=/app/app.aot");
        assertThat(new Training(runtime(17)).option("/app/app.jsa")).isEqualTo("-XX:SharedArchiveFile=/app/app.jsa");
    }
}
