package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerFoldersTest extends OnHub {
    FormerFoldersTest(@TempDir Path folder) {
        super(folder);
    }

    private String id(String name) {
        return hub().database()
                .repositories()
                .find(RepositoryKind.SPACE, "ann", name)
                .orElseThrow()
                .repository()
                .id()
                .hex();
    }

    @Test
    void haveTheIdsOfTheirSpaces(@TempDir Path runs) throws Exception {
        hub().create("space", "old", ",\"sdk\":\"static\"");
        hub().create("space", "both", ",\"sdk\":\"static\"");
        for (String name : new String[] {"ann--old", "ann--both", id("both"), "eve--gone", "running"}) {
            Files.writeString(Files.createDirectories(runs.resolve(name)).resolve("of"), name);
        }

        FormerFolders.rename(
                List.of(runs, runs.resolve("none")), hub().database().repositories());

        assertThat(runs).isDirectoryContaining(path -> path.endsWith("running"));
        assertThat(runs.resolve(id("old")).resolve("of")).hasContent("ann--old");
        assertThat(runs.resolve(id("both")).resolve("of")).hasContent(id("both"));
        assertThat(runs.resolve("ann--both").resolve("of")).hasContent("ann--both");
        assertThat(runs.resolve("eve--gone")).isDirectory();
        assertThat(runs.resolve("ann--old")).doesNotExist();
    }
}
