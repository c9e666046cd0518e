package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnableFolderTest {
    private final Path folder;
    private final RunnableFolder app;

    RunnableFolderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.app = new RunnableFolder(folder, "Demo", List.of("app.jar", "lib/x.jar"), List.of("-Xmx64m"), 7860);
        Files.createDirectory(folder.resolve("lib"));
        Files.createFile(folder.resolve("app.jar"));
        Files.createFile(folder.resolve("lib").resolve("x.jar"));
    }

    @Test
    void whatIsDescribedReadsAsItWas() throws IOException {
        app.describe();
        assertThat(RunnableFolder.read(folder)).isEqualTo(app);
    }

    @Test
    void theCommandNamesTheJarsWhereverTheFolderIs() {
        assertThat(app.command(Path.of("java"), List.of("-Xmx1g")))
                .containsExactly(
                        "java",
                        "-Xmx64m",
                        "-Xmx1g",
                        "-cp",
                        folder.resolve("app.jar")
                                + File.pathSeparator
                                + folder.resolve("lib").resolve("x.jar"),
                        "Demo");
    }

    @Test
    void aFolderThatIsNoneIsToldHowToBecomeOne() {
        assertThatThrownBy(() -> RunnableFolder.read(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessage(folder + " has no app.json, so it is no folder that can be run."
                        + " Make one with: demitasse build PLACE --out " + folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"main\":\"Demo\"}",
                "{\"main\":\"Demo\",\"classPath\":[\"../../etc/passwd\"],\"options\":[],\"port\":1}",
                "{\"main\":\"Demo\",\"classPath\":[\"/etc/passwd\"],\"options\":[],\"port\":1}",
                "{\"main\":\"Demo\",\"classPath\":[\"lib/gone.jar\"],\"options\":[],\"port\":1}"
            })
    void aDamagedDescriptionIsRefused(String json) throws IOException {
        Files.writeString(folder.resolve("app.json"), json);
        assertThatThrownBy(() -> RunnableFolder.read(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith(folder.resolve("app.json") + " can't be used: ")
                .hasMessageEndingWith(". Build the folder again.");
    }
}
