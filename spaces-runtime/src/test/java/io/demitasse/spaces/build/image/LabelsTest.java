package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.RunnableFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private final Path folder;

    LabelsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Labels labels(String card) throws IOException {
        Files.writeString(folder.resolve("README.md"), card);
        return new Labels(new RunnableFolder(folder, "demo.Greeter", List.of(), List.of(), 8000));
    }

    @Test
    void areWhatTheCardSays() throws IOException {
        assertThat(labels("""
                        ---
                        sdk: demitasse
                        title: Greeter
                        short_description: Says hello
                        license: [mit, apache-2.0]
                        ---
                        """).all())
                .isEqualTo(Map.of(
                        "io.demitasse.main", "demo.Greeter",
                        "io.demitasse.port", "8000",
                        "org.opencontainers.image.title", "Greeter",
                        "org.opencontainers.image.description", "Says hello",
                        "org.opencontainers.image.licenses", "mit AND apache-2.0"));
    }

    @ParameterizedTest
    @CsvSource({"Greeter, greeter", "My  Demo (2), my-demo-2", "☕, space", "-x-, x"})
    void theTitleNamesTheImage(String title, String name) throws IOException {
        assertThat(labels("---\nsdk: demitasse\ntitle: \"" + title + "\"\n---\n")
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "no card", "'---\nsdk: none\n---\n'"})
    void withoutACardTheMainClassNamesIt(String readme) throws IOException {
        assertThat(labels(readme).name()).isEqualTo("demo-greeter");
        assertThat(labels(readme).all()).containsOnlyKeys("io.demitasse.main", "io.demitasse.port");
    }
}
