package io.demitasse.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {
    private final KeptFiles files;

    KeptFilesTest(@TempDir Path folder) {
        files = new KeptFiles(folder);
    }

    @Test
    void aFileIsFoundAgainByItsId() {
        String id = files.keep(MediaFile.of("../Ünö.png", "image/png", new byte[] {7}))
                .id();
        StoredFile found = files.find(id);
        assertThat(found.name()).isEqualTo("../Ünö.png");
        assertThat(found.type()).isEqualTo("image/png");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.bytes()).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a.b.../../etc/passwd", "a.b.c", "a.b.00000000-0000-0000-0000-000000000000", "/etc/passwd"})
    void nothingElseIsFound(String id) {
        assertThatThrownBy(() -> files.find(id)).isInstanceOf(VisitorException.class);
    }
}
