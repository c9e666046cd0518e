package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Share;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesPageTest extends OnPages {
    private static final String PATH = "/settings/shares";
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ann@laptop";

    SharesPageTest(@TempDir Path folder) {
        super(folder);
    }

    private List<Share> shares(String name) {
        return database().shares().of(account(name).id());
    }

    @Test
    void aLinkIsMadeShownAndEnded() throws Exception {
        var made = post("ann", PATH, "key", KEY, "password", "crema and foam");

        assertThat(made.status()).isEqualTo(200);
        Share share = shares("ann").get(0);
        assertThat(share.hasPassword()).isTrue();
        assertThat(made.text())
                .containsPattern("ssh -N -p \\d+ -R 0:localhost:7860 " + share.label() + "@127\\.0\\.0\\.1")
                .containsPattern("\\[127\\.0\\.0\\.1\\]:\\d+ ecdsa-sha2-nistp256 AAAA")
                .contains("http://127.0.0.1:" + share.port() + "/")
                .doesNotContain("crema");
        assertThat(get("ann", PATH).text()).contains("http://127.0.0.1:" + share.port() + "/", "away", "asked for");
        assertThat(get("bob", PATH).text()).contains("You share nothing now.");

        assertThat(post("bob", PATH + "/" + share.label() + "/end").status()).isEqualTo(404);
        assertThat(shares("ann")).hasSize(1);
        var ended = post("ann", PATH + "/" + share.label() + "/end");
        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.header("Location")).isEqualTo(PATH);
        assertThat(shares("ann")).isEmpty();
    }

    @Test
    void whatIsNoKeyIsSaidAndNotRepeated() throws Exception {
        var said = post("bob", PATH, "key", "<b>no key</b>", "password", "");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("This is no public key of SSH.").doesNotContain("<b>no key");
        assertThat(post("bob", PATH, "key", KEY, "password", "short").text())
                .contains("A password of 5 characters can&#x27;t be used.");
        assertThat(shares("bob")).isEmpty();
    }

    @Test
    void itIsForThoseWhoAreSignedInAndFromHere() throws Exception {
        assertThat(get("", PATH).header("Location")).isEqualTo("/login?next=%2Fsettings%2Fshares");
        assertThat(post("", PATH, "key", KEY).status()).isEqualTo(303);
        assertThat(postRaw("bob", PATH, "key=x", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(shares("bob")).isEmpty();
    }
}
