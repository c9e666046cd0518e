package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private final Path parent;
    private final Path folder;

    FoldersTest(@TempDir Path parent) {
        this.parent = parent;
        this.folder = parent.resolve("space");
    }

    @Test
    void aFolderIsReplacedAsAWhole() throws Exception {
        Folders.replace(folder, fresh -> Files.writeString(fresh.resolve("old"), "old"));
        Folders.replace(folder, fresh -> Files.writeString(fresh.resolve("new"), "new"));
        assertThat(folder).isDirectoryContaining("glob:**new").isDirectoryNotContaining("glob:**old");
        assertThat(parent).isDirectoryNotContaining("glob:**/.space*");
    }

    @Test
    void whatFailsLeavesWhatWasThereAndNothingElse() throws Exception {
        Folders.replace(folder, fresh -> Files.writeString(fresh.resolve("old"), "old"));
        assertThatThrownBy(() -> Folders.replace(folder, fresh -> {
                    Files.writeString(fresh.resolve("new"), "new");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(folder.resolve("old")).hasContent("old");
        try (var inside = Files.list(parent)) {
            assertThat(inside).containsExactly(folder);
        }
    }

    @Test
    void aLinkIsDeletedAndNotWhatItLeadsTo() throws IOException {
        Path kept = Files.writeString(parent.resolve("kept"), "kept");
        Files.createDirectory(folder);
        try {
            Files.createSymbolicLink(folder.resolve("link"), kept);
        } catch (IOException | UnsupportedOperationException e) {
            return; // Windows lets only some users make links.
        }
        Folders.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("kept");
    }
}
