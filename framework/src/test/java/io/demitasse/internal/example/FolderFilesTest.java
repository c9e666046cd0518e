package io.demitasse.internal.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTest {
    private final Path parent;
    private final Path folder;

    FolderFilesTest(@TempDir Path parent) throws IOException {
        this.parent = parent;
        folder = Files.createDirectories(parent.resolve("examples"));
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(folder.resolve("images/cat.txt"), "meow");
        Files.writeString(folder.resolve(".secret"), "hidden");
        Files.writeString(parent.resolve("outside.txt"), "outside");
    }

    @Test
    void aFileIsNamedByItsPlaceInTheFolder() {
        var file = new FolderFiles(folder).find("images/cat.txt");
        assertThat(file.name()).isEqualTo("cat.txt");
        assertThat(file.type()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(4);
        assertThat(file.bytes()).asString().isEqualTo("meow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "images/../../outside.txt",
                "images/./cat.txt",
                "/etc/passwd",
                "images//cat.txt",
                "",
                ".secret",
                "..\\outside.txt",
                "images\\cat.txt",
                "C:outside.txt",
                "\0",
                "images",
                "images/dog.txt"
            })
    void whatIsNoPlainFileInTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> new FolderFiles(folder).find(name)).isInstanceOf(VisitorException.class);
    }

    @Test
    void noLinkLeadsAway() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), parent.resolve("outside.txt"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), parent);
        var files = new FolderFiles(folder);
        assertThatThrownBy(() -> files.find("link.txt")).hasMessageContaining("is a symbolic link");
        assertThatThrownBy(() -> files.find("elsewhere/outside.txt")).hasMessageContaining("is a symbolic link");
    }

    @Test
    void aFileThatBecomesALinkLaterIsNotRead() throws IOException {
        var file = new FolderFiles(folder).find("images/cat.txt");
        Files.delete(folder.resolve("images/cat.txt"));
        Files.createSymbolicLink(folder.resolve("images/cat.txt"), parent.resolve("outside.txt"));
        assertThatThrownBy(file::bytes).hasMessageContaining("Could not read the file 'cat.txt'");
    }
}
