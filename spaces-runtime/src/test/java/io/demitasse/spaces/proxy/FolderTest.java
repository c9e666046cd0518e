package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.proxy.Folder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
    private final Path root;
    private final Folder folder;

    FolderTest(@TempDir Path temp) throws IOException {
        root = temp.toRealPath().resolve("site");
        folder = new Folder(root);
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(root.resolve("sub"));
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("empty"));
        for (String name : new String[] {"index.html", "a b+c.txt", "sub/index.html", ".env", ".git/config"}) {
            Files.writeString(root.resolve(name), name);
        }
        Files.writeString(root.resolveSibling("secret.txt"), "secret");
    }

    private Optional<Found> file(String name) {
        return Optional.of(new Found.File(root.resolve(name)));
    }

    @Test
    void givesFilesByTheirNames() throws IOException {
        assertThat(folder.find("/a%20b+c.txt")).isEqualTo(file("a b+c.txt"));
        assertThat(folder.find("/sub/index.html")).isEqualTo(file("sub/index.html"));
    }

    @Test
    void givesTheIndexOfAFolder() throws IOException {
        assertThat(folder.find("/")).isEqualTo(file("index.html"));
        assertThat(folder.find("/sub/")).isEqualTo(file("sub/index.html"));
        assertThat(folder.find("/sub")).contains(new Found.NeedsSlash());
        assertThat(folder.find("/empty/")).isEmpty();
        assertThat(folder.find("/empty")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/sub/..%2f..%2fsecret.txt",
                "/.env",
                "/.git/config",
                "/%2egit/config",
                "/index.html/",
                "/index.html%00.txt",
                "/C:%5cWindows",
                "/index.html:stream",
                "/%zz",
                "/missing.txt"
            })
    void givesNothingElse(String path) throws IOException {
        assertThat(folder.find(path)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutsideLeadsNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("out.txt"), root.resolveSibling("secret.txt"));
        Files.createSymbolicLink(root.resolve("up"), root.getParent());
        Files.createSymbolicLink(root.resolve("empty/index.html"), root.resolveSibling("secret.txt"));
        assertThat(folder.find("/out.txt")).isEmpty();
        assertThat(folder.find("/up/secret.txt")).isEmpty();
        assertThat(folder.find("/empty/")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInsideLeadsToItsFile() throws IOException {
        Files.createSymbolicLink(root.resolve("home.html"), root.resolve("index.html"));
        assertThat(folder.find("/home.html")).isEqualTo(file("index.html"));
    }
}
