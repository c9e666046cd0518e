package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceRoutesTest extends OnHub {
    SpaceRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "app", ",\"sdk\":\"static\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, dev-mode, This hub has no dev mode. Push: a build takes seconds.",
        "PUT, volumes, This hub has no volumes. What a program writes to its home is kept.",
        "DELETE, volumes, This hub has no volumes. What a program writes to its home is kept.",
        "POST, storage, This hub has no volumes. What a program writes to its home is kept.",
        "POST, replicas, This hub has no replicas: each Space is one program."
    })
    void whatThisHubCantDoIsSaidToItsOwner(String method, String deed, String words) throws Exception {
        var said = hub().ask("ann", method, "/api/spaces/ann/app/" + deed, "{}");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).isEqualTo(words);
        assertThat(hub().ask("bob", method, "/api/spaces/ann/app/" + deed, "{}").status())
                .isEqualTo(403);
        assertThat(hub().ask("ann", method, "/api/spaces/ann/none/" + deed, "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClientAsksWhereAnAppIsAndForAPassToIt() throws Exception {
        var host = hub().get("", "/api/spaces/ann/app/host").json();
        assertThat(host.path("host").asText()).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(host.path("subdomain").asText()).isEqualTo("ann-app");
        assertThat(hub().get("", "/api/spaces/ann/app/jwt").json().path("token").asText())
                .matches("\\d+\\.[\\w-]+");
    }

    @Test
    void aTimeToSleepHasToBeANumber() throws Exception {
        String place = "/api/spaces/ann/app/sleeptime";
        assertThat(hub().post("ann", place, "{\"seconds\":300}")
                        .json()
                        .path("gcTimeout")
                        .asInt())
                .isEqualTo(300);
        assertThat(hub().post("ann", place, "{\"seconds\":\"soon\"}").error())
                .isEqualTo("\"seconds\" has to be a number, or -1 for never");
        assertThat(hub().post("ann", place, "{\"seconds\":0}").status()).isEqualTo(400);
        assertThat(hub().post("bob", place, "{\"seconds\":300}").status()).isEqualTo(403);
    }
}
