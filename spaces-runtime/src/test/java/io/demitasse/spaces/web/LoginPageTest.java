package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginPageTest extends OnPages {
    LoginPageTest(@TempDir Path folder) {
        super(folder);
    }

    private Said login(String name, String password, String next) throws Exception {
        return post("", "/login", "name", name, "password", password, "next", next);
    }

    @Test
    void nameAndPasswordSignInAndLeadOn() throws Exception {
        var said = login("Ann", PASSWORD, "/settings/tokens");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/settings/tokens");
        String cookie = said.header("Set-Cookie").replaceFirst(";.*", "");
        assertThat(get("", "/", "Cookie", cookie).text())
                .contains("<a href=\"/ann\" class=\"who\">ann</a>", "Sign out");
    }

    @Test
    void aWrongLoginIsToldInOneSentence() throws Exception {
        for (String name : new String[] {"bob", "nobody", "<b>"}) {
            var said = login(name, "wrong password", "/");
            assertThat(said.status()).isEqualTo(401);
            assertThat(said.text())
                    .contains("The name and the password don&#x27;t belong together.")
                    .doesNotContain("wrong password", "<b>");
            assertThat(said.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void nobodyIsLedToAnotherSite() throws Exception {
        assertThat(login("ann", PASSWORD, "//evil.example").header("Location")).isEqualTo("/");
        assertThat(get("", "/login?next=//evil.example").text()).doesNotContain("evil.example");
        assertThat(get("", "/login?next=%2Fspaces%2Fann%2Fx%22%3E").text())
                .contains("name=\"next\" value=\"/spaces/ann/x&quot;&gt;\"");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        String cookie = cookie("bob");

        var said = postRaw("", "/logout", "", "Origin", url(), "Cookie", cookie);

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/");
        assertThat(said.header("Set-Cookie")).startsWith("demitasse-hub=; Path=/; Max-Age=0;");
        assertThat(get("", "/settings/tokens", "Cookie", cookie).status()).isEqualTo(303);
    }

    @Test
    void aForgedCookieIsNobodys() throws Exception {
        for (String forged : new String[] {"", "x", "A".repeat(43), "A".repeat(4000), "\"", "' or 1=1"}) {
            var said = get("", "/settings/tokens", "Cookie", "demitasse-hub=" + forged);
            assertThat(said.status()).as(forged).isEqualTo(303);
            assertThat(said.header("Location")).isEqualTo("/login?next=%2Fsettings%2Ftokens");
        }
    }

    @Test
    void aSessionIsFoundAfterACookieThatIsAlike() throws Exception {
        String cookie = Stream.generate(() -> cookie("bob"))
                .filter(each -> each.matches("demitasse-hub=[A-Z].*"))
                .findFirst()
                .orElseThrow();
        String alike = cookie.substring(0, "demitasse-hub=".length() + 1).toLowerCase(Locale.ROOT);

        assertThat(get("", "/settings/tokens", "Cookie", alike).status()).isEqualTo(303);

        // By the same connection, where the server keeps headers that it has seen.
        assertThat(get("", "/settings/tokens", "Cookie", cookie).status()).isEqualTo(200);
    }

    @Test
    void theCookieIsNoLoginOfTheApi() throws Exception {
        assertThat(get("ann", "/api/whoami-v2").status()).isEqualTo(401);
    }

    @Test
    void tooManyAttemptsHaveToWait(@TempDir Path folder) throws Exception {
        var other = new LoginPageTest(folder);
        try {
            for (int i = 0; i < Attempts.MOST; i++) {
                assertThat(other.login("bob", "wrong", "/").status()).isEqualTo(401);
            }

            var said = other.login("bob", PASSWORD, "/");

            assertThat(said.status()).isEqualTo(429);
            assertThat(said.header("Retry-After")).matches("[1-9]|[1-5][0-9]|60");
            assertThat(said.text()).contains("There were too many attempts to sign in");
            assertThat(said.header("Set-Cookie")).isEmpty();
            assertThat(other.login("ann", PASSWORD, "/").status()).isEqualTo(429);
        } finally {
            other.stop();
        }
    }
}
