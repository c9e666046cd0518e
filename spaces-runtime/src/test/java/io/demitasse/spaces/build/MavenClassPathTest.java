package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MavenClassPathTest {
    private final Path file;

    MavenClassPathTest(@TempDir Path folder) {
        file = folder.resolve("classpath");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> new MavenClassPath(file).entries())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void itsEntriesAreInOrder() throws IOException {
        Files.writeString(file, "b.jar" + File.pathSeparator + "a.jar\n");
        assertThat(new MavenClassPath(file).entries()).containsExactly(Path.of("b.jar"), Path.of("a.jar"));
    }

    @Test
    void aProgramMayNeedNone() throws IOException {
        Files.writeString(file, "\n");
        assertThat(new MavenClassPath(file).entries()).isEmpty();
    }

    @Test
    void oneThatWasNotWrittenIsSaidSo() throws IOException {
        refused("it wrote no class path");
        Files.createDirectory(file);
        refused("it wrote no class path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNotFollowed() throws IOException {
        Files.createSymbolicLink(file, Files.writeString(file.resolveSibling("other"), "a.jar"));
        refused("it wrote no class path");
    }

    @Test
    void oneThatNeverEndsIsNotReadToItsEnd() throws IOException {
        Files.writeString(file, "x".repeat((1 << 20) + 1));
        refused("its class path is longer than 1 MB");
    }

    @Test
    void aNameThatNoFileCanHaveIsSaidSo() throws IOException {
        Files.writeString(file, "a\0.jar");
        refused("its class path names what can't be a file: ");
    }
}
