package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.NewUser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinPageTest extends OnPages {
    private static final String NEW = "a password of her own";

    JoinPageTest(@TempDir Path folder) {
        super(folder);
    }

    private String link(String name) {
        var user = database()
                .accounts()
                .createUser(new NewUser(name, "", "", PASSWORD, false))
                .orElseThrow();
        return "/join/" + database().signIns().link(user.id());
    }

    @Test
    void aLinkShowsWhoItIsForAndIsNotUsedUpByThat() throws Exception {
        String link = link("carol");

        for (int i = 0; i < 2; i++) {
            var said = get("", link);
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.text()).contains("This link is for <strong>carol</strong>", "type=\"password\"");
            assertThat(said.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aNewPasswordSignsInOnce() throws Exception {
        String link = link("dora");

        var said = post("", link, "password", NEW, "again", NEW);

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/settings/tokens");
        assertThat(said.header("Set-Cookie"))
                .matches("demitasse-hub=[^;]{43}; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax");
        String cookie = said.header("Set-Cookie").replaceFirst(";.*", "");
        assertThat(get("", "/settings/tokens", "Cookie", cookie).text()).contains("dora", "You have no token yet.");
        assertThat(database().accounts().checkPassword("dora", NEW)).isPresent();
        assertThat(post("", link, "password", NEW, "again", NEW).status()).isEqualTo(410);
        assertThat(get("", link).status()).isEqualTo(410);
    }

    @Test
    void theCookieOfAnEncryptedConnectionStaysOnSuch() throws Exception {
        String body = "password=long+enough&again=long+enough";

        var said = postRaw("", link("eve"), body, "Origin", url(), "X-Forwarded-Proto", "https");

        assertThat(said.header("Set-Cookie")).endsWith("; Secure");
    }

    @Test
    void aPasswordThatCannotBeUsedLeavesTheLinkAsItIs() throws Exception {
        String link = link("fay");

        var differ = post("", link, "password", NEW, "again", NEW + "!");
        assertThat(differ.status()).isEqualTo(400);
        assertThat(differ.text()).contains("The two passwords differ. Write the same one twice.");
        var tooShort = post("", link, "password", "short", "again", "short");
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.text())
                .contains("A password of 5 characters can&#x27;t be used. Choose one of 8 to 256.")
                .doesNotContain("value=\"short\"");

        assertThat(post("", link, "password", NEW, "again", NEW).status()).isEqualTo(303);
    }

    @Test
    void aForgedLinkSaysWhatToDo() throws Exception {
        for (String forged : new String[] {"/join/x", "/join/" + "A".repeat(43), "/join/%27%20or%201=1"}) {
            var said = get("", forged);
            assertThat(said.status()).isEqualTo(410);
            assertThat(said.text())
                    .contains("This link does not work any more", "ask an administrator of this hub for another one.");
            assertThat(post("", forged, "password", NEW, "again", NEW).status()).isEqualTo(410);
        }
    }

    @Test
    void anotherSiteCannotUseALink() throws Exception {
        String link = link("gil");

        assertThat(postRaw("", link, "password=12345678&again=12345678", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);

        assertThat(get("", link).status()).isEqualTo(200);
    }
}
