package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlainFilesTest {
    private final Path folder;
    private final Path place;
    private final Path secret;
    private final PlainFiles own;

    PlainFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        place = Files.createDirectory(this.folder.resolve("app"));
        secret = Files.writeString(this.folder.resolve("secret.key"), "a secret");
        own = new PlainFiles(List.of(place));
    }

    @Test
    void filesAndFoldersOfAPlaceAreFound() throws IOException {
        Path deep = Files.createDirectories(place.resolve("target").resolve("classes"));
        Path file = Files.writeString(deep.resolve("Main.class"), "x");
        assertThat(own.find(deep)).hasValue(deep);
        assertThat(own.find(deep.resolve("..").resolve("classes").resolve("Main.class")))
                .hasValue(file);
    }

    @Test
    void whatIsElsewhereIsNot() throws IOException {
        Path beside = Files.createDirectory(folder.resolve("app-2"));
        for (Path each : List.of(
                secret,
                place.resolve("..").resolve("secret.key"),
                beside,
                folder,
                place.resolve("gone"),
                Path.of(""))) {
            assertThat(own.find(each)).as(each.toString()).isEmpty();
        }
    }

    @Test
    void aPlaceThatIsGoneHasNothing() throws IOException {
        Path file = Files.writeString(place.resolve("x"), "x");
        assertThat(new PlainFiles(List.of(folder.resolve("gone"))).find(file)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadOutAreNotFollowed() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), secret);
        Path folderLink = Files.createSymbolicLink(place.resolve("out"), folder);
        Path classes = Files.createDirectory(place.resolve("classes"));
        assertThat(own.find(classes)).hasValue(classes);
        Files.createSymbolicLink(classes.resolve("secret.txt"), secret);
        for (Path each : List.of(link, folderLink, folderLink.resolve("secret.key"), classes)) {
            assertThat(own.find(each)).as(each.toString()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsNot() throws Exception {
        Path pipe = place.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(own.find(pipe)).isEmpty();
        assertThat(own.find(place)).isEmpty();
    }
}
