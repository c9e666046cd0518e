package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminUsersPageTest extends OnPages {
    private static final Pattern LINK = Pattern.compile("<code>[^<]*(/join/[A-Za-z0-9]+)</code>");

    AdminUsersPageTest(@TempDir Path folder) {
        super(folder);
    }

    private Said change(String who, String name, String deed) throws Exception {
        return post(who, "/admin/users/" + name, "deed", deed);
    }

    @Test
    void aNewUserComesInByALink() throws Exception {
        Matcher link = LINK.matcher(post("root", "/admin/users", "name", "cleo", "email", "cleo@example.org")
                .text());
        assertThat(link.find()).isTrue();

        assertThat(get("", link.group(1)).text()).contains("This link is for <strong>cleo</strong>");
        assertThat(get("root", "/admin?search=cleo").text())
                .contains("cleo@example.org")
                .doesNotContain("/join/");
        Matcher another = LINK.matcher(change("root", "cleo", "link").text());
        assertThat(another.find()).isTrue();
        assertThat(another.group(1)).isNotEqualTo(link.group(1));
    }

    @Test
    void aUserIsDisabledAndMadeAdministrator() throws Exception {
        change("root", "bob", "disable");
        assertThat(account("bob").isDisabled()).isTrue();
        assertThat(get("root", "/admin").text()).contains("<span class=\"mark\">disabled</span>");
        change("root", "bob", "enable");
        assertThat(account("bob").isDisabled()).isFalse();
        change("root", "bob", "promote");
        assertThat(get("bob", "/admin").status()).isEqualTo(200);
        change("root", "bob", "demote");
        assertThat(get("bob", "/admin").status()).isEqualTo(404);
    }

    @Test
    void nobodyTakesTheirOwnRightsAway() throws Exception {
        for (String deed : new String[] {"demote", "disable"}) {
            var said = change("root", "ROOT", deed);
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.text()).contains("You can&#x27;t take your own rights away.");
        }
        assertThat(account("root").isAdministrator()).isTrue();
        assertThat(account("root").isDisabled()).isFalse();
    }

    @Test
    void othersFindNothing() throws Exception {
        for (String path : new String[] {"/admin", "/admin/spaces", "/admin/storage"}) {
            assertThat(get("ann", path).status()).as(path).isEqualTo(404);
            assertThat(get("", path).header("Location")).as(path).startsWith("/login?next=");
        }
        assertThat(post("ann", "/admin/users", "name", "evil").status()).isEqualTo(404);
        assertThat(change("ann", "ann", "promote").status()).isEqualTo(404);
        assertThat(change("", "ann", "promote").status()).isEqualTo(303);
        assertThat(postRaw("root", "/admin/users/ann", "deed=promote", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(account("ann").isAdministrator()).isFalse();
        assertThat(database().accounts().find("evil")).isEmpty();
        assertThat(get("ann", "/").text()).doesNotContain("/admin");
    }

    @Test
    void whatCanNotBeIsRefusedInItsWords() throws Exception {
        assertThat(post("root", "/admin/users", "name", "ann").text()).contains("is taken. Choose another name.");
        for (String name : new String[] {"", "..", "<b>", "x".repeat(300)}) {
            var said = post("root", "/admin/users", "name", name);
            assertThat(said.status()).as(name).isEqualTo(400);
            assertThat(said.text()).doesNotContain("<b>");
        }
        assertThat(change("root", "nobody", "disable").status()).isEqualTo(404);
        assertThat(change("root", "ann", "explode").status()).isEqualTo(400);
        assertThat(get("root", "/admin?search=" + "%25".repeat(300)).status()).isEqualTo(200);
    }
}
