package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class MavenHomeTest {
    private final Path folder;
    private final Path home;
    private final Path bin;

    MavenHomeTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        home = this.folder.resolve("maven");
        bin = Files.createDirectories(home.resolve("bin"));
        Files.setPosixFilePermissions(
                Files.writeString(bin.resolve("mvn"), ""), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void itIsFoundByALinkWithItsSettings() throws IOException {
        Files.createDirectory(home.resolve("boot"));
        Path settings = Files.createDirectory(folder.resolve("etc"));
        Files.createSymbolicLink(home.resolve("conf"), settings);
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("mvn"), bin.resolve("mvn"));
        MavenHome found = MavenHome.in(folder.resolve("none") + File.pathSeparator + links)
                .orElseThrow();
        assertThat(found.folder()).isEqualTo(home);
        assertThat(found.program()).isEqualTo(bin.resolve("mvn"));
        assertThat(found.reads()).containsExactly(home, settings);
    }

    @Test
    void aFolderWithOtherProgramsIsNotOpened() {
        assertThat(MavenHome.in(bin.toString())).isEmpty();
    }

    @Test
    void whereThereIsNoneNoneIsFound() {
        assertThat(MavenHome.in("")).isEmpty();
        assertThat(MavenHome.in(folder.toString())).isEmpty();
    }
}
