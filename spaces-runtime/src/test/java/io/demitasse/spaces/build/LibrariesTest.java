package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries from a repository in a folder, which the settings name as the mirror of all others. */
class LibrariesTest {
    private final Path folder;
    private final Libraries libraries;

    LibrariesTest(@TempDir Path folder) {
        this.folder = folder;
        this.libraries = Libraries.of(folder.resolve("settings.xml"), folder.resolve("local"));
    }

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                        + folder.resolve("remote").toUri() + "</url></mirror></mirrors></settings>");
        publish(
                "outer",
                "<dependencies><dependency><groupId>org.example</groupId>"
                        + "<artifactId>inner</artifactId><version>1</version></dependency></dependencies>");
        publish("inner", "");
    }

    private void publish(String name, String more) throws IOException {
        Path version = folder.resolve("remote").resolve(Path.of("org", "example", name, "1"));
        Files.createDirectories(version);
        Files.createFile(version.resolve(name + "-1.jar"));
        Files.writeString(
                version.resolve(name + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + name
                        + "</artifactId><version>1</version>" + more + "</project>");
    }

    private static Dependencies.Named named(String name, long line) {
        return new Dependencies.Named(name, line, "//DEPS " + name);
    }

    @Test
    void aLibraryComesWithWhatItNeedsThroughTheMirrorOfTheSettings() {
        var fetched = libraries.fetch("Demo.java", List.of(named("org.example:outer:1", 1)));
        assertThat(fetched.problems()).isEmpty();
        assertThat(fetched.jars())
                .containsExactly(Stream.of("outer", "inner")
                        .map(name ->
                                folder.resolve("local").resolve(Path.of("org", "example", name, "1", name + "-1.jar")))
                        .toArray(Path[]::new));
    }

    @Test
    void aLibraryThatIsNowhereIsToldAtItsLine() {
        var fetched =
                libraries.fetch("Demo.java", List.of(named("org.example:inner:1", 1), named("org.example:none:2", 2)));
        assertThat(fetched.jars()).isEmpty();
        assertThat(fetched.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("Demo.java");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.source()).isEqualTo("//DEPS org.example:none:2");
            assertThat(problem.message())
                    .startsWith("org.example:none:2 can't be had: ")
                    .endsWith("Check its name and version, and the repositories of Maven's settings.xml.");
        });
    }

    @Test
    void whoNamesNothingNeedsNoRepository() {
        assertThat(libraries.fetch("Demo.java", List.of()).jars()).isEmpty();
    }
}
