package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private final Path work;

    VersionsTest(@TempDir Path work) {
        this.work = work;
    }

    @Test
    void eachVersionHasAFolderOfItsOwn() throws IOException {
        var versions = new Versions(work.resolve("new"));
        assertThat(versions.next().getFileName()).hasToString("version-1");
        Files.createDirectory(versions.next());
        assertThat(versions.next().getFileName()).hasToString("version-2");
    }

    @Test
    void theOldestGiveWay() throws IOException {
        var versions = new Versions(work);
        for (int i = 1; i <= 12; i++) {
            Files.createFile(Files.createDirectory(versions.next()).resolve("app.jar"));
        }
        assertThat(work.resolve("version-12")).isDirectory();
        assertThat(work.resolve("version-5")).isDirectory();
        assertThat(work.resolve("version-4")).doesNotExist();
    }

    @Test
    void theOneThatServesStaysWhateverComesAfterIt() throws IOException {
        var versions = new Versions(work);
        Path serving = Files.createDirectory(versions.next());
        Versions.serves(serving);
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(versions.next());
        }
        assertThat(serving).isDirectory();
        assertThat(work.resolve("version-2")).doesNotExist();
    }

    @Test
    void theOneThatServedBeforeGivesWay() throws IOException {
        var versions = new Versions(work);
        Path before = Files.createDirectory(versions.next());
        Versions.serves(before);
        Versions.serves(Files.createDirectory(versions.next()));
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(versions.next());
        }
        assertThat(before).doesNotExist();
        assertThat(work.resolve("version-2")).isDirectory();
    }

    @Test
    void aFolderThatIsNoVersionIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(work.resolve("demo-2"));
        Versions.serves(folder);
        Versions.serves(Path.of(""));
        assertThat(work).isDirectoryContaining(folder::equals).isDirectoryNotContaining(each -> !each.equals(folder));
    }

    @Test
    void sourcesAndProgramsAreCountedApart() throws IOException {
        Files.createDirectory(new Versions(work).next());
        assertThat(new Versions(work, "source-").next().getFileName()).hasToString("source-1");
    }

    @Test
    void whatElseIsThereStays() throws IOException {
        Files.createDirectory(work.resolve("python-1"));
        Files.createDirectory(work.resolve("version-x"));
        assertThat(new Versions(work).next().getFileName()).hasToString("version-1");
        assertThat(work.resolve("version-x")).isDirectory();
    }
}
