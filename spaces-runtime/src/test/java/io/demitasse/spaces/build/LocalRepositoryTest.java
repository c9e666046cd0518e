package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {
    private static final Path NAME = Path.of("io", "demitasse", "demitasse-framework");

    private final Path from;
    private final Path folder;
    private final LocalRepository repository;

    LocalRepositoryTest(@TempDir Path folder) throws IOException {
        from = folder.resolve("user");
        this.folder = Files.createDirectory(folder.resolve("own"));
        repository = new LocalRepository(this.folder);
        for (String version : new String[] {DemoPath.version(), "0.0.1"}) {
            Path place = Files.createDirectories(from.resolve(NAME).resolve(version));
            Files.writeString(place.resolve("demitasse-framework.jar"), "of " + version);
        }
        Files.writeString(Files.createDirectories(from.resolve("org")).resolve("secret.jar"), "a secret");
    }

    private Path copied() {
        return folder.resolve(NAME).resolve(DemoPath.version()).resolve("demitasse-framework.jar");
    }

    private void take() throws IOException {
        repository.takeDemitasse(new LocalRepository(from));
    }

    @Test
    void demitasseOfThisVersionIsCopiedAndNothingElse() throws IOException {
        take();
        assertThat(copied()).hasContent("of " + DemoPath.version());
        assertThat(folder).isDirectoryNotContaining("glob:**/org");
        assertThat(folder.resolve(NAME)).isDirectoryNotContaining("glob:**/0.0.1");
    }

    @Test
    void aCopyThatABuildHasChangedIsReplacedAndTheUsersOwnStays() throws IOException {
        take();
        Files.writeString(copied(), "changed");
        Path installed = from.resolve(NAME).resolve(DemoPath.version()).resolve("demitasse-framework.jar");
        assertThat(installed).hasContent("of " + DemoPath.version());
        take();
        assertThat(copied()).hasContent("of " + DemoPath.version());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatABuildHasLeftAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolveSibling("outside"));
        Path keep = Files.writeString(
                Files.createDirectory(outside.resolve("demitasse")).resolve("keep"), "x");
        Files.createSymbolicLink(folder.resolve("io"), outside);
        take();
        assertThat(copied()).exists();
        assertThat(keep).hasContent("x");
        Folders.delete(folder.resolve("io"));
        Files.createDirectory(folder.resolve("io"));
        for (Path target : new Path[] {outside, outside.resolve("gone")}) {
            Path own = folder.resolve("io").resolve("demitasse");
            Folders.delete(own);
            Files.createSymbolicLink(own, target);
            take();
            assertThat(copied()).exists();
            assertThat(outside).isDirectoryNotContaining("glob:**/demitasse-framework");
            assertThat(outside.resolve("gone")).doesNotExist();
        }
    }

    @Test
    void aUserWithoutItHasNothingToCopy() throws IOException {
        repository.takeDemitasse(new LocalRepository(from.resolve("gone")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theUsersIsWhereMavenHasIt() {
        assertThat(LocalRepository.ofUser().folder()).isAbsolute();
    }
}
