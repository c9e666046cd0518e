package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    @Test
    void textsAreNotRunTogether() {
        assertThat(new Digest().text("ab").text("c").hex())
                .isNotEqualTo(new Digest().text("a").text("bc").hex());
        assertThat(new Digest().text("a").hex())
                .isEqualTo(new Digest().text("a").hex());
    }

    @Test
    void aFolderIsItsNamesAndContents(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        String before = new Digest().folder(folder).hex();
        Files.writeString(file, "two");
        String after = new Digest().folder(folder).hex();
        Files.move(file, folder.resolve("b"));
        assertThat(before).isNotEqualTo(after);
        assertThat(after).isNotEqualTo(new Digest().folder(folder).hex());
    }
}
