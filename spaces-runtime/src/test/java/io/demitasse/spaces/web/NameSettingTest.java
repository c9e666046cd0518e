package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSettingTest extends OnPages {
    NameSettingTest(@TempDir Path folder) {
        super(folder);
    }

    private Said move(String from, String owner, String name) throws Exception {
        return post("ann", "/datasets/ann/" + from + "/settings/name", "owner", owner, "name", name);
    }

    @Test
    void aRepositoryGetsAnotherNameAndTheOldOneLeadsThere() throws Exception {
        create("dataset", "old", false);

        assertThat(move("old", "ann", "new").header("Location")).isEqualTo("/datasets/ann/new");

        assertThat(get("", "/datasets/ann/old").header("Location")).isEqualTo("/datasets/ann/new");
    }

    @Test
    void anOrganisationMayBecomeItsOwner() throws Exception {
        database().accounts().createOrganisation("team", "", account("ann").id());
        create("dataset", "given", false);

        assertThat(move("given", "team", "given").header("Location")).isEqualTo("/datasets/team/given");
    }

    @Test
    void whatCanNotBeIsRefusedInItsWords() throws Exception {
        create("dataset", "stays", false);
        create("dataset", "taken", false);

        assertThat(move("stays", "bob", "x").text()).contains("You may not make repositories under that name.");
        assertThat(move("stays", "nobody", "x").text()).contains("You may not make repositories under that name.");
        assertThat(move("stays", "ann", "taken").text()).contains("ann/taken is taken. Choose another name.");
        assertThat(move("stays", "ann", "../x").text()).contains("&#x27;../x&#x27; can&#x27;t name a repository");
        assertThat(move("stays", "ann", "<b>").text()).doesNotContain("<b>");
        assertThat(move("stays", "ann", "x".repeat(200)).status()).isEqualTo(400);
        assertThat(get("", "/datasets/ann/stays").status()).isEqualTo(200);
    }
}
