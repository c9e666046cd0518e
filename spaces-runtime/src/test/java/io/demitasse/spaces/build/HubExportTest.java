package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubExportTest {
    private final Path folder;
    private final Path file;
    private final Path out;

    HubExportTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
        this.out = folder.resolve("repository");
    }

    @Test
    void aFileBecomesAMavenProjectWithADockerfileAndItsCard() throws Exception {
        HubExport.of(file).into(out);
        assertThat(out.resolve("README.md")).hasContent("""
                        ---
                        title: Greeter
                        emoji: "☕"
                        colorFrom: yellow
                        colorTo: red
                        sdk: docker
                        app_port: 7860
                        ---

                        # Greeter
                        """);
        assertThat(out.resolve(Path.of("src", "main", "java", "Greeter.java"))).hasContent(Demos.GREETER);
        assertThat(out.resolve("pom.xml"))
                .content()
                .contains("<artifactId>greeter</artifactId>")
                .contains("<artifactId>demitasse-components</artifactId>\n      <version>" + DemoPath.version());
        assertThat(out.resolve("Dockerfile"))
                .content()
                .contains("FROM ${BUILD_IMAGE} AS build", "USER 1000\n", "EXPOSE 7860\n", "GRADIO_SERVER_PORT=7860\n")
                .endsWith("\"-cp\", \"/app/classes:/app/lib/*\", \"Greeter\"]\n");
    }

    @Test
    void thePortOfTheCardIsThePortOfTheDockerfile() throws Exception {
        Files.writeString(folder.resolve("README.md"), "---\nsdk: demitasse\napp_port: 8080\n---\n");
        HubExport.of(file).into(out);
        assertThat(out.resolve("Dockerfile")).content().contains("EXPOSE 8080\n", "GRADIO_SERVER_PORT=8080\n");
        assertThat(out.resolve("README.md")).hasContent("---\nsdk: docker\napp_port: 8080\n---\n");
    }

    @Test
    void aFolderThatHoldsThingsIsLeftAlone() throws IOException {
        Files.createDirectory(out);
        Files.createFile(out.resolve("x"));
        assertThatThrownBy(() -> HubExport.of(file).into(out))
                .hasMessage(out + " is not empty. Give a new or an empty folder.");
    }

    @Test
    void sourcesWithMistakesAreNotWritten() throws IOException {
        Files.writeString(file, "class Greeter {");
        assertThatThrownBy(() -> HubExport.of(file).into(out)).isInstanceOf(BuildException.class);
        assertThat(out).doesNotExist();
    }
}
