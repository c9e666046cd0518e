package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatePageTest extends OnPages {
    DuplicatePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
        create("space", "hidden", true);
        var space = database()
                .repositories()
                .find(RepositoryKind.SPACE, "ann", "app")
                .orElseThrow()
                .repository();
        database().secrets().set(space.id(), "PASSWORD", "swordfish", "");
        database().variables().set(space.id(), "PLACE", "here", "");
    }

    private Said duplicate(String who, String from, String owner, String name) throws Exception {
        return post(who, "/spaces/ann/" + from + "/duplicate", "owner", owner, "name", name, "visibility", "PRIVATE");
    }

    @Test
    void aSpaceIsDuplicatedWithoutItsSecrets() throws Exception {
        assertThat(get("bob", "/spaces/ann/app/duplicate").text()).contains("without its secrets", "value=\"app\"");

        assertThat(duplicate("bob", "app", "bob", "copy").header("Location")).isEqualTo("/spaces/bob/copy");

        assertThat(get("bob", "/spaces/bob/copy/blob/main/index.html").status()).isEqualTo(200);
        assertThat(get("ann", "/spaces/bob/copy").status()).isEqualTo(404);
        assertThat(get("bob", "/spaces/bob/copy/settings").text())
                .contains("<code>PLACE</code>")
                .doesNotContain("PASSWORD");
    }

    @Test
    void whatCanNotBeIsRefused() throws Exception {
        assertThat(duplicate("bob", "app", "ann", "x").status()).isEqualTo(400);
        assertThat(duplicate("ann", "app", "ann", "app").text()).contains("ann/app is there already.");
        assertThat(duplicate("bob", "hidden", "bob", "x").status()).isEqualTo(404);
        assertThat(get("bob", "/spaces/ann/hidden/duplicate").status()).isEqualTo(404);
        assertThat(duplicate("", "app", "ann", "x").status()).isEqualTo(303);
        assertThat(postRaw("bob", "/spaces/ann/app/duplicate", "owner=bob&name=x", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(get("bob", "/spaces/bob/x").status()).isEqualTo(404);
    }
}
