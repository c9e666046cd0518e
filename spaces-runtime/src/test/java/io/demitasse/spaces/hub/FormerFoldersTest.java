package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerFoldersTest extends OnHub {
    private final Path place;

    FormerFoldersTest(@TempDir Path folder) {
        super(folder);
        place = folder.resolve("hub");
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

    private void keep(String part, String name) throws IOException {
        Files.writeString(
                Files.createDirectories(place.resolve(part).resolve(name)).resolve("of"), name);
    }

    @Test
    void areFoundByTheIdsOfTheirSpacesOnceInTheLifeOfAHub() throws Exception {
        hub().create("space", "old", ",\"sdk\":\"demitasse\"");
        for (String part : new String[] {"run", "logs"}) {
            Folders.delete(place.resolve(part).resolve(id("old")));
            keep(part, "ann--old");
            keep(part, "ann--gone");
        }
        Files.delete(place.resolve("spaces-by-id"));

        again();
        for (String part : new String[] {"run", "logs"}) {
            assertThat(place.resolve(part).resolve(id("old")).resolve("of")).hasContent("ann--old");
            assertThat(place.resolve(part).resolve("ann--old")).doesNotExist();
        }

        // What a deleted Space left is no later one's.
        hub().create("space", "gone", ",\"sdk\":\"static\"");
        again();
        assertThat(place.resolve("run").resolve("ann--gone").resolve("of")).hasContent("ann--gone");
        assertThat(place.resolve("run").resolve(id("gone"))).doesNotExist();
    }
}
