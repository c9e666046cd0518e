package io.demitasse.spaces.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesTest {
    private final Path repository;

    DependenciesTest(@TempDir Path repository) {
        this.repository = repository;
    }

    @Test
    void whatTheLocalRepositoryHasIsFoundAndTheRestIsSaid() throws IOException {
        Path jar = repository.resolve("org/example/thing/1.2/thing-1.2.jar");
        Files.createDirectories(repository.resolve("org/example/thing/1.2"));
        Files.createFile(jar);
        var found = Dependencies.of(
                "Demo.java",
                "// a demo\n//DEPS org.example:thing:1.2, org.example:other:3\n//DEPS ../../etc:passwd\nclass Demo {}",
                repository);
        assertThat(found.jars()).containsExactly(jar);
        assertThat(found.missing())
                .containsExactly(
                        new Problem(
                                "Demo.java",
                                2,
                                0,
                                "org.example:other:3 is not in the local Maven repository."
                                        + " Fetch it once with: mvn dependency:get -Dartifact=org.example:other:3",
                                "//DEPS org.example:thing:1.2, org.example:other:3"),
                        new Problem(
                                "Demo.java",
                                3,
                                0,
                                "../../etc:passwd names no library: write group:artifact:version.",
                                "//DEPS ../../etc:passwd"));
    }
}
