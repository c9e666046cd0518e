package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewShare;
import io.demitasse.spaces.store.QuickDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDemoPageTest extends OnPages {
    SharedDemoPageTest(@TempDir Path folder) {
        super(folder);
    }

    private String page(Optional<String> password) {
        var wanted =
                new NewShare(account("ann").id(), "SHA256:abc", password, URI.create(url()), 7900, Duration.ofHours(1));
        try (Database quick = QuickDatabase.in(folder())) {
            return "/share/" + quick.shares().create(wanted).label();
        }
    }

    @Test
    void thePasswordLeadsToTheDemoWithAPass() throws Exception {
        String page = page(Optional.of(PASSWORD));
        assertThat(get("", page).text()).contains("This demo asks for a password", "type=\"password\"");

        var said = post("", page, "password", PASSWORD);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Refresh")).matches("0; url=http://127\\.0\\.0\\.1:7900/\\?__sign=\\d+\\.[\\w-]{43}");
        assertThat(said.text()).contains("The password is right");
    }

    @Test
    void anotherPasswordLeadsNowhere() throws Exception {
        var said = post("", page(Optional.of(PASSWORD)), "password", "another one");

        assertThat(said.status()).isEqualTo(401);
        assertThat(said.header("Refresh")).isEmpty();
        assertThat(said.text()).contains("This is another password.").doesNotContain("another one");
    }

    @Test
    void whatAsksForNoneHasNoSuchPage() throws Exception {
        for (String path : new String[] {
            page(Optional.empty()),
            "/share/abcdefgh12345678",
            "/share/x",
            "/share/..%2f..%2fx",
            "/share/" + "a".repeat(999)
        }) {
            assertThat(get("", path).status()).as(path).isIn(400, 404);
            assertThat(post("", path, "password", PASSWORD).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void anotherSiteCanNotGuess() throws Exception {
        assertThat(postRaw("", page(Optional.of(PASSWORD)), "password=x", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoGuessesHasToWait(@TempDir Path folder) throws Exception {
        var other = new SharedDemoPageTest(folder);
        try {
            String page = other.page(Optional.of(PASSWORD));
            for (int i = 0; i < Attempts.MOST; i++) {
                assertThat(other.post("", page, "password", "wrong " + i).status())
                        .isEqualTo(401);
            }
            var said = other.post("", page, "password", PASSWORD);
            assertThat(said.status()).isEqualTo(429);
            assertThat(said.header("Retry-After")).matches("[1-6]?\\d");
        } finally {
            other.stop();
        }
    }
}
