package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewOrganisationPageTest extends OnPages {
    private static final String PATH = "/organizations/new";

    NewOrganisationPageTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void whoFoundsAnOrganisationAdministersIt() throws Exception {
        assertThat(post("bob", PATH, "name", "team", "full-name", "The <i>team</i>")
                        .header("Location"))
                .isEqualTo("/team");

        assertThat(get("bob", "/team").text())
                .contains("The &lt;i&gt;team&lt;/i&gt;", "Add, or give this role")
                .doesNotContain("<i>");
        assertThat(get("bob", "/new").text()).contains("<option value=\"team\">");
    }

    @Test
    void whatCanNotBeIsRefusedInItsWords() throws Exception {
        assertThat(post("bob", PATH, "name", "ANN").text()).contains("is taken. Choose another name.");
        assertThat(post("bob", PATH, "name", "admin").text()).contains("is a word that the hub needs itself.");
        for (String name : new String[] {"", "..", "a/b", "<b>", "x".repeat(300)}) {
            var said = post("bob", PATH, "name", name);
            assertThat(said.status()).as(name).isEqualTo(400);
            assertThat(said.text()).doesNotContain("<b>");
        }
        assertThat(get("", PATH).status()).isEqualTo(303);
        assertThat(postRaw("bob", PATH, "name=evil", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(get("", "/evil").status()).isEqualTo(404);
    }
}
