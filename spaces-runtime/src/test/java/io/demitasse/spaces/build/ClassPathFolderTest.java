package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFolderTest {
    private final Path folder;
    private final Path out;
    private final Path own;

    ClassPathFolderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        out = folder.resolve("out");
        own = classes("own", "Main.class");
    }

    private Path classes(String name, String file) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        Files.writeString(classes.resolve(file), name);
        return classes;
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, name);
    }

    private List<String> copy(Path... more) throws IOException {
        return new ClassPathFolder(out)
                .copy(Stream.concat(Stream.of(own), Stream.of(more)).toList());
    }

    @Test
    void ownClassesAreTheFirstJar() throws IOException {
        assertThat(copy()).containsExactly("app.jar");
        try (var jar = new ZipFile(out.resolve("app.jar").toFile())) {
            assertThat(jar.getEntry("Main.class")).isNotNull();
        }
    }

    @Test
    void librariesKeepTheirNamesAndTheirOrder() throws IOException {
        assertThat(copy(jar("b-1.jar"), jar("a-2.jar"))).containsExactly("app.jar", "lib/b-1.jar", "lib/a-2.jar");
        assertThat(out.resolve("lib").resolve("a-2.jar")).hasContent("a-2.jar");
    }

    @Test
    void twoOfOneNameAreBothThere() throws IOException {
        assertThat(copy(jar("x/core.jar"), jar("y/core.jar"), jar("z/core.jar")))
                .containsExactly("app.jar", "lib/core.jar", "lib/core-2.jar", "lib/core-3.jar");
        assertThat(out.resolve("lib").resolve("core-2.jar")).hasContent("y/core.jar");
    }

    @Test
    void classesOfAModuleAreAJarOfItsName() throws IOException {
        assertThat(copy(classes("framework/target/classes", "F.class"), classes("plain", "P.class")))
                .containsExactly("app.jar", "lib/framework.jar", "lib/plain.jar");
    }

    @Test
    void whatIsNotThereIsLeftOut() throws IOException {
        assertThat(copy(folder.resolve("gone.jar"))).containsExactly("app.jar");
    }
}
