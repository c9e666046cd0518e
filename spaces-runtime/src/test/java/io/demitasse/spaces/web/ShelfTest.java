package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest extends OnPages {
    ShelfTest(@TempDir Path folder) {
        super(folder);
    }

    private void move(RepositoryKind kind, String from, String to) {
        var repository =
                database().repositories().find(kind, "ann", from).orElseThrow().repository();
        database().repositories().move(repository.id(), account("bob"), to);
    }

    @Test
    void aFormerNameLeadsToTheNewOne() throws Exception {
        create("dataset", "old", false);
        move(RepositoryKind.DATASET, "old", "new");

        var said = get("", "/datasets/ann/old/tree/main");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/datasets/bob/new");
    }

    @Test
    void aFormerNameOfWhatIsPrivateTellsNothingToOthers() throws Exception {
        create("model", "old", true);
        move(RepositoryKind.MODEL, "old", "new");

        assertThat(get("", "/ann/old").status()).isEqualTo(404);
        assertThat(get("ann", "/ann/old").status()).isEqualTo(404);
        assertThat(get("bob", "/ANN/OLD").header("Location")).isEqualTo("/bob/new");
    }

    @Test
    void namesThatAreNoneAreNotFound() throws Exception {
        for (String name : new String[] {"%00", "..%2f..", "x".repeat(3000), "%27", "a%20b", "%c3%28"}) {
            assertThat(get("", "/spaces/ann/" + name).status()).as(name).isIn(400, 404);
            assertThat(get("", "/spaces/" + name + "/x").status()).as(name).isIn(400, 404);
        }
    }
}
