package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountPageTest extends OnPages {
    AccountPageTest(@TempDir Path folder) {
        super(folder);
    }

    private Said password(String who, String current, String password, String again) throws Exception {
        return post(who, "/settings/password", "current", current, "password", password, "again", again);
    }

    @Test
    void aUserChangesNameAndAddress() throws Exception {
        assertThat(post("ann", "/settings/profile", "full-name", "Ann \"A\" Lee", "email", "ann@example.org")
                        .header("Location"))
                .isEqualTo("/settings");

        assertThat(account("ann").email()).isEqualTo("ann@example.org");
        assertThat(get("ann", "/settings").text()).contains("value=\"Ann &quot;A&quot; Lee\"");
        var said = post("ann", "/settings/profile", "full-name", "Ann", "email", "no address");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("&#x27;no address&#x27; is no e-mail address.");
        assertThat(post("ann", "/settings/profile", "full-name", "x".repeat(200))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() throws Exception {
        String elsewhere = database().signIns().begin(account("bob").id());

        var said = password("bob", PASSWORD, "another battery", "another battery");

        assertThat(said.text()).contains("Your password is changed");
        assertThat(said.header("Set-Cookie")).startsWith("demitasse-hub=");
        assertThat(database().signIns().find(elsewhere)).isEmpty();
        assertThat(database().accounts().checkPassword("bob", "another battery"))
                .isPresent();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItAlone() throws Exception {
        assertThat(password("root", "wrong", "another battery", "another battery")
                        .text())
                .contains("That is not your present password.");
        assertThat(password("root", PASSWORD, "another battery", "other").text())
                .contains("The two new passwords differ.");
        assertThat(password("root", PASSWORD, "short", "short").text()).contains("A password of 5 characters");
        for (int i = 3; i < Attempts.MOST; i++) {
            password("root", "wrong", "another battery", "another battery");
        }
        assertThat(password("root", PASSWORD, "another battery", "another battery")
                        .status())
                .isEqualTo(429);
        assertThat(database().accounts().checkPassword("root", PASSWORD)).isPresent();
    }

    @Test
    void onlyUsersAndTheirOwnPagesGetHere() throws Exception {
        assertThat(get("", "/settings").header("Location")).isEqualTo("/login?next=%2Fsettings");
        for (String path : new String[] {"/settings/profile", "/settings/password"}) {
            assertThat(post("", path).status()).isEqualTo(303);
            assertThat(postRaw("ann", path, "full-name=evil", "Origin", "https://evil.example")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(account("ann").fullName()).isNotEqualTo("evil");
    }
}
