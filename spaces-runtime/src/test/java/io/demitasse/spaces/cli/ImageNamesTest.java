package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageNamesTest {
    @Test
    void staySoAndCantBeToldFromOthers(@TempDir Path folder) {
        Path kept = folder.resolve("builds");
        String one = new ImageNames().of("ann-one", kept);

        assertThat(one).matches("demitasse/ann-one-[0-9a-f]{16}");
        assertThat(new ImageNames().of("ann-one", kept)).isEqualTo(one);
        assertThat(end(new ImageNames().of("ann-two", kept))).isNotEqualTo(end(one));
        assertThat(end(new ImageNames().of("ann-one", folder.resolve("other")))).isNotEqualTo(end(one));
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('-'));
    }

    @Test
    void aFolderThatIsNoneIsToldSo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new ImageNames().of("ann-one", file))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The secret of " + file + ", by which images are named, can't be kept: ");
    }
}
