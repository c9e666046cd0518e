package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFileTest {
    private final Path folder;

    AppFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theOnlyFileIsTheOne() throws IOException {
        Path file = write("Demo.java", "");
        assertThat(AppFile.in(folder)).isEqualTo(file);
    }

    @Test
    void theCardNamesTheOneOfSeveral() throws IOException {
        write("A.java", "");
        Path file = write("B.java", "");
        write("README.md", "---\nsdk: demitasse\napp_file: B.java\n---\n");
        assertThat(AppFile.in(folder)).isEqualTo(file);
    }

    @Test
    void severalOrNoneAreTold() throws IOException {
        assertThatThrownBy(() -> AppFile.in(folder))
                .hasMessage(folder + " has neither a Java file nor a pom.xml."
                        + " Give a Java file or a folder with one of these.");
        write("A.java", "");
        write("B.java", "");
        assertThatThrownBy(() -> AppFile.in(folder))
                .hasMessage(folder + " has several Java files: A.java, B.java."
                        + " Give one of them, or name it in README.md, as app_file.");
    }

    @Test
    void aNamedFileThatIsNotThereIsTold() throws IOException {
        write("README.md", "---\nsdk: demitasse\napp_file: Gone.java\n---\n");
        assertThatThrownBy(() -> AppFile.in(folder))
                .hasMessage(folder + " has no Gone.java. Name its Java file in README.md, as app_file.");
    }
}
