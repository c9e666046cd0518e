package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that has neither a domain nor ports for Spaces. */
class AppsByPathTest extends OnHub {
    AppsByPathTest(@TempDir Path folder) {
        super(folder, settings -> settings.ports(HubPorts.ANY.spacesByPath()));
    }

    @Test
    void appsAreBelowPathsOfOnePort() throws Exception {
        hub().create("space", "one", ",\"sdk\":\"static\"");
        String one = hub().app("", "ann/one");

        assertThat(one).matches("http://127\\.0\\.0\\.1:\\d+/apps/ann/one/");
        assertThat(hub().get("", one).text()).contains("<h1>one</h1>");
        assertThat(hub().get("", one.replaceFirst("/$", "")).header("Location")).isEqualTo("/apps/ann/one/");
        assertThat(hub().database().spacePorts().all()).isEmpty();
    }

    @Test
    void aPassIsForThePathOfItsSpace() throws Exception {
        hub().create("space", "closed", ",\"sdk\":\"static\",\"private\":true");
        String closed = hub().app("ann", "ann/closed");
        String pass = hub().get("ann", "/api/spaces/ann/closed/jwt")
                .json()
                .path("token")
                .asText();

        var stranger = hub().get("", closed);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text())
                .contains("If it is private, sign in to its hub first.")
                .isEqualTo(hub().get("", closed.replace("closed", "nothing")).text());
        var page = hub().get("", closed + "?__sign=" + pass, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/apps/ann/closed/");
        String cookie = Passes.COOKIE + "-ann-closed=" + pass;
        assertThat(page.header("Set-Cookie"))
                .isEqualTo(cookie + "; Path=/apps/ann/closed; Max-Age=3600; HttpOnly; SameSite=Lax");
        assertThat(hub().get("", closed, "Cookie", cookie).status()).isEqualTo(200);
        // Pages of all apps are of one origin here.
        var ann = hub().database().accounts().find("ann").orElseThrow();
        String session = "demitasse-hub=" + hub().database().signIns().begin(ann.id());
        assertThat(hub().get("", closed, "Cookie", session).status()).isEqualTo(404);
    }
}
