package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneAtATimeHasIt() {
        Path own = folder.resolve("own");
        try (var first = FolderLock.take(own)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(own))
                    .isInstanceOf(OperatorException.class)
                    .hasMessage("Another runtime uses " + own + " already. End it first, or give this one another"
                            + " folder.");
        }
        FolderLock.take(own).close();
    }

    @Test
    void aFolderThatCantBeIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> FolderLock.take(file))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("What runs can't be written down in " + file);
    }
}
