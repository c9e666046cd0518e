package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTest {
    private final Path folder;

    JarTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path jar(String name, String... files) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        for (String file : files) {
            Path target = classes.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, "of " + file);
        }
        Path jar = folder.resolve(name + ".jar");
        Jar.write(classes, jar);
        return jar;
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        assertThat(jar("one", "b/B.class", "A.class")).hasSameBinaryContentAs(jar("two", "A.class", "b/B.class"));
    }

    @Test
    void entriesAreSorted() throws IOException {
        try (var zip = new ZipFile(jar("one", "b/B.class", "A.class").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("A.class", "b/B.class");
            assertThat(zip.getInputStream(zip.getEntry("b/B.class"))).hasContent("of b/B.class");
        }
    }
}
