package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilePageTest extends OnPages {
    ProfilePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        create("space", "hidden", true);
        database().accounts().changeProfile(account("bob").id(), "Bob <b>Bold</b>", "");
        database()
                .accounts()
                .createOrganisation("team", "The team", account("ann").id());
    }

    private Said member(String who, String deed, String name, String role) throws Exception {
        return post(who, "/organizations/team/members", "deed", deed, "name", name, "role", role);
    }

    @Test
    void aProfileShowsWhatItsVisitorMaySee() throws Exception {
        assertThat(get("", "/ann").text())
                .contains("<h1>ann</h1>", "href=\"/ann/weights\"", "<h2 class=\"part\">Organisations</h2>")
                .doesNotContain("/spaces/ann/hidden");
        assertThat(get("ann", "/ANN").text()).contains("href=\"/spaces/ann/hidden\"");
        assertThat(get("", "/bob").text())
                .contains("<h1>Bob &lt;b&gt;Bold&lt;/b&gt;</h1>")
                .doesNotContain("<b>");
    }

    @Test
    void membersComeAndGoByTheAdministratorsOfAnOrganisation() throws Exception {
        assertThat(get("ann", "/team").text()).contains("The team", "an organisation", "Add, or give this role");

        assertThat(member("ann", "set", "bob", "write").header("Location")).isEqualTo("/team");
        assertThat(get("", "/team").text())
                .contains("<a href=\"/bob\">bob</a>", "change all repositories")
                .doesNotContain("Add, or give this role", ">Remove<");

        member("ann", "remove", "bob", "");
        assertThat(get("", "/team").text()).doesNotContain("href=\"/bob\"");
    }

    @Test
    void othersChangeNoMembers() throws Exception {
        assertThat(member("bob", "set", "bob", "admin").status()).isEqualTo(403);
        assertThat(member("bob", "remove", "ann", "").status()).isEqualTo(403);
        assertThat(member("", "set", "bob", "admin").status()).isEqualTo(303);
        assertThat(post("ann", "/organizations/bob/members", "name", "ann", "role", "admin")
                        .status())
                .isEqualTo(404);
        assertThat(postRaw(
                                "ann",
                                "/organizations/team/members",
                                "name=bob&role=admin",
                                "Origin",
                                "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(get("", "/team").text()).doesNotContain("href=\"/bob\"");
    }

    @Test
    void whatCanNotBeIsRefusedInItsWords() throws Exception {
        assertThat(member("ann", "set", "nobody", "read").text()).contains("There is no user of that name.");
        assertThat(member("ann", "set", "team", "read").text()).contains("There is no user of that name.");
        assertThat(member("ann", "set", "bob", "god").text()).contains("There is no such role.");
        assertThat(member("ann", "remove", "ann", "").text())
                .contains("The organisation team would have no administrator any more.");
        assertThat(member("ann", "set", "<b>", "read").text()).doesNotContain("<b>");
    }

    @Test
    void whoIsNotThereOrDisabledIsNotFound() throws Exception {
        database().accounts().createOrganisation("gone", "", account("ann").id());
        database().accounts().disable(account("gone").id(), true);
        for (String name : new String[] {"nobody", "gone", "%00", "..", "x".repeat(3000), "%3Cb%3E"}) {
            assertThat(get("", "/" + name).status()).as(name).isIn(400, 404);
        }
    }
}
