package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameSiteTest extends OnPages {
    SameSiteTest(@TempDir Path folder) {
        super(folder);
    }

    private int logout(String... headers) throws Exception {
        return postRaw("ann", "/logout", "", headers).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "http://127.0.0.1:1", "http://127.0.0.1", "null", "", "://", "http://"})
    void whatAnotherOriginSendsIsRefused(String origin) throws Exception {
        assertThat(logout("Origin", origin)).isEqualTo(403);
    }

    @Test
    void anOriginThatOnlyBeginsOrEndsLikeTheHubIsAnother() throws Exception {
        assertThat(logout("Origin", url() + ".evil.example")).isEqualTo(403);
        assertThat(logout("Origin", url().replace("http://", "http://evil.example/?")))
                .isEqualTo(403);
        assertThat(logout("Origin", url() + "/")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void whatABrowserSaysIsFromElsewhereIsRefused(String site) throws Exception {
        assertThat(logout("Sec-Fetch-Site", site)).isEqualTo(403);
    }

    @Test
    void anOriginCountsMoreThanWhatElseIsSaid() throws Exception {
        assertThat(logout("Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(403);
    }

    @Test
    void whatSaysNothingOfWhereItComesFromIsRefused() throws Exception {
        var said = postRaw("ann", "/logout", "");
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.text()).contains("This form was sent from another site");
    }

    @Test
    void theHubsOwnPagesMaySend() throws Exception {
        assertThat(logout("Origin", url())).isEqualTo(303);
        assertThat(logout("Sec-Fetch-Site", "same-origin")).isEqualTo(303);
        assertThat(logout("Origin", url().replace("http:", "https:"))).isEqualTo(303);
    }
}
