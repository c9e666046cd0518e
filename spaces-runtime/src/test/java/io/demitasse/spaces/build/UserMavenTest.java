package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserMavenTest {
    private final Path folder;
    private final Maven maven = Maven.ofUser();

    UserMavenTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void itsCodeAndItsLinesAreGiven() throws Exception {
        Maven.Said said = maven.run(folder, List.of("--version"));
        assertThat(said.code()).isZero();
        assertThat(said.lines()).anyMatch(line -> line.contains("Apache Maven"));
        assertThat(maven.run(folder, List.of("-q", "-B", "compile")).code()).isEqualTo(1);
    }

    @Test
    void itsNotesAreOutsideTheProject() throws Exception {
        assertThat(maven.notes()).isEmptyDirectory();
        assertThat(maven.notes().startsWith(folder)).isFalse();
    }

    @Test
    void whateverAnOwnProjectNamesIsUsed() throws Exception {
        Path jar = Files.writeString(folder.resolve("system.jar"), "");
        assertThat(maven.own(folder.resolve("app"), jar)).hasValue(jar);
    }
}
