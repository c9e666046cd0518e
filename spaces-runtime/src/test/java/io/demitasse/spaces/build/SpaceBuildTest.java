package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceBuildTest {
    private final Path folder;
    private final Path file;
    private final Path out;

    SpaceBuildTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
        this.out = folder.resolve("space");
    }

    @Test
    void twoBuildsOfOneFileAreEqualAndServeThePage() throws Exception {
        RunnableFolder first = SpaceBuild.of(file).into(out);
        RunnableFolder second = SpaceBuild.of(file).into(folder.resolve("again"));
        assertThat(new Digest().folder(first.folder()).hex())
                .isEqualTo(new Digest().folder(second.folder()).hex());
        assertThat(first.classPath()).startsWith("app.jar").noneMatch(jar -> jar.contains("picocli"));
        assertThat(first.port()).isEqualTo(7860);
        assertThat(out.resolve("README.md")).hasContent("""
                        ---
                        title: Greeter
                        emoji: "☕"
                        colorFrom: yellow
                        colorTo: red
                        sdk: demitasse
                        app_file: Greeter.java
                        ---

                        # Greeter
                        """);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path said = folder.resolve("said");
        assertThat(Demos.page(RunnableFolder.read(out).command(java, List.of()), said))
                .contains("<title>Greeter<");
        assertThat(said).content().doesNotContain("SLF4J");
    }

    @Test
    void whatJavacSaysIsToldWithItsLineAndTheEarlierBuildStays() throws Exception {
        SpaceBuild.of(file).into(out);
        Files.writeString(file, Demos.GREETER.replace("+ name", "+ nam"));
        var failure = catchThrowableOfType(
                BuildException.class, () -> SpaceBuild.of(file).into(out));
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("Greeter.java");
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.message()).startsWith("cannot find symbol");
        });
        assertThat(failure.getMessage())
                .startsWith("Greeter.java:9: cannot find symbol")
                .endsWith("        .predict((name, n) -> \"Hello, \" + nam + \"!\".repeat(n.intValue()))\n"
                        + " ".repeat(42) + "^");
        assertThat(RunnableFolder.read(out).mainClass()).isEqualTo("Greeter");
    }

    @Test
    void theCardOfTheFolderIsKeptAndSaysThePort() throws Exception {
        Files.writeString(
                folder.resolve("README.md"), "---\nsdk: demitasse\napp_file: Greeter.java\napp_port: 8080\n---\nHi\n");
        assertThat(SpaceBuild.of(folder).into(out).port()).isEqualTo(8080);
        assertThat(out.resolve("README.md"))
                .hasContent("---\nsdk: demitasse\napp_file: Greeter.java\napp_port: 8080\n---\nHi\n");
    }

    @Test
    void aCardWithAMistakeIsToldWithItsLine() throws Exception {
        Files.writeString(folder.resolve("README.md"), "---\nsdk: demitasse\napp_port: x\n---\n");
        assertThatThrownBy(() -> SpaceBuild.of(file).into(out))
                .isInstanceOf(BuildException.class)
                .hasMessage("README.md:3: app_port is 'x': give a whole number from 1 to 65535.");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Files.createDirectory(out);
        Path other = Files.writeString(out.resolve("thesis.txt"), "years");
        assertThatThrownBy(() -> SpaceBuild.of(file).into(out))
                .isInstanceOf(OperatorException.class)
                .hasMessage(
                        out + " holds other things than an earlier build. Give a new or an empty folder with --out.");
        assertThat(other).hasContent("years");
    }

    @Test
    void aFileWithoutMainHasNothingToRun() throws IOException {
        Files.writeString(file, "class Greeter {}");
        assertThatThrownBy(() -> SpaceBuild.of(file).into(out))
                .isInstanceOf(BuildException.class)
                .hasMessage("Greeter.java has no class with a main method, so there is nothing to run.");
    }
}
