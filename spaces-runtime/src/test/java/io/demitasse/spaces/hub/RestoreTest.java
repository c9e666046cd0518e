package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {
    @TempDir
    private Path folder = Path.of("");

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/evil", "..", "a\\..\\..\\evil", "a\0b"})
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        Path file = zip(Backup.MARK, Backup.FORM, name, "evil");

        assertThatThrownBy(() -> Restore.read(file, folder.resolve("inner/hub")))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith(file + " is no backup of a hub");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("inner/evil")).doesNotExist();
    }

    @Test
    void whatIsNoBackupIsSaid() throws IOException {
        for (Path file : new Path[] {
            Files.writeString(folder.resolve("text"), "no zip"), zip("other", "x"), zip(Backup.MARK, "2\n"), zip()
        }) {
            assertThatThrownBy(() -> Restore.read(file, folder.resolve("hub")))
                    .hasMessage(
                            file + " is no backup of a hub, or one of another version of demitasse. Give a file that"
                                    + " demitasse backup has made.");
        }
        assertThatThrownBy(() -> Restore.read(folder.resolve("none"), folder.resolve("hub")))
                .hasMessageContaining("See that the file may be read");
    }

    @Test
    void nothingIsReplaced() throws IOException {
        Path file = zip(Backup.MARK, Backup.FORM, "hub.db", "x");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("precious"), "x");

        assertThatThrownBy(() -> Restore.read(file, full))
                .hasMessage(full + " is not empty, and a backup replaces nothing. Choose another folder.");
        Restore.read(file, Files.createDirectories(folder.resolve("empty")));
        assertThat(folder.resolve("empty/hub.db")).hasContent("x");
    }
}
