package io.demitasse.internal.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagFilesTest {
    private static final String ID = "files/[0-9a-f-]{36}";

    private final Path folder;
    private final FlagFiles files;

    FlagFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new FlagFiles(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "cat.png, \\.png",
        "../../etc/passwd, ''",
        "a.png/../../b.JPG, \\.JPG",
        "x.\\..\\evil, ''",
        "=cmd.e x e, ''",
        "no-ending, ''",
        "long.abcdefghi, ''"
    })
    void aFileIsCopiedUnderANameOfOurOwn(String name, String ending) {
        StoredFile kept = files.keep(MediaFile.of(name, "image/png", new byte[] {1, 2}));
        assertThat(kept.id()).matches(ID + ending);
        assertThat(kept.name()).isEqualTo(name);
        assertThat(folder.resolve(kept.id())).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void nothingCanBeReadBack() {
        assertThatThrownBy(() -> files.find("files/x")).isInstanceOf(VisitorException.class);
    }
}
