package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentSettingTest extends OnPages {
    private static final String PATH = "/spaces/ann/app/settings";

    EnvironmentSettingTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
    }

    private Said set(String kind, String key, String value) throws Exception {
        return post("ann", PATH + "/environment", "deed", "set", "kind", kind, "key", key, "value", value);
    }

    @Test
    void aVariableIsShownAndASecretNeverIs() throws Exception {
        assertThat(set("variable", "PLACE", "<b>here</b>").header("Location")).isEqualTo(PATH);
        set("secret", "PASSWORD", "swordfish");

        String page = get("ann", PATH).text();

        assertThat(page)
                .contains("<code>PLACE</code>", "&lt;b&gt;here&lt;/b&gt;", "<code>PASSWORD</code>", "kept secret")
                .doesNotContain("swordfish", "<b>");
        var space = database()
                .repositories()
                .find(RepositoryKind.SPACE, "ann", "app")
                .orElseThrow()
                .repository();
        assertThat(database().secrets().plain(space.id())).containsEntry("PASSWORD", "swordfish");
    }

    @Test
    void bothCanBeDeleted() throws Exception {
        set("variable", "OLD", "1");
        set("secret", "OLDER", "2");

        post("ann", PATH + "/environment", "deed", "delete", "kind", "variable", "key", "OLD");
        post("ann", PATH + "/environment", "deed", "delete", "kind", "secret", "key", "OLDER");

        assertThat(get("ann", PATH).text()).doesNotContain("<code>OLD</code>", "<code>OLDER</code>");
    }

    @Test
    void aNameThatCanNotBeIsRefused() throws Exception {
        for (String key : new String[] {"", "1A", "A B", "A=B", "<b>", "A\nB", "x".repeat(2000)}) {
            var said = set("secret", key, "swordfish");
            assertThat(said.status()).as(key).isEqualTo(400);
            assertThat(said.text()).contains("class=\"problem\"").doesNotContain("swordfish", "<b>");
        }
    }
}
