package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Spaces whose names are one below a domain. */
class AppLabelsTest extends OnHub {
    AppLabelsTest(@TempDir Path folder) {
        super(folder, settings -> settings.domain(Domain.parse("hub.test")));
    }

    private String subdomain(String space) throws Exception {
        var host = hub().get("", "/api/spaces/" + space + "/host").json();
        String subdomain = host.path("subdomain").asText();
        assertThat(host.path("host").asText()).isEqualTo("http://" + subdomain + ".hub.test");
        assertThat(hub().get("", "/api/spaces/" + space)
                        .json()
                        .path("subdomain")
                        .asText())
                .isEqualTo(subdomain);
        assertThat(hub().get("", "/api/spaces/" + space + "/runtime").text())
                .contains("\"domain\":\"" + subdomain + ".hub.test\"");
        return subdomain;
    }

    @Test
    void eachHasItsOwnAndTheFirstKeepsThePlainOne() throws Exception {
        hub().create("space", "b-c", ",\"sdk\":\"static\"");
        var bob = hub().database().accounts().find("bob").orElseThrow();
        assertThat(hub().database().accounts().createOrganisation("ann-b", "", bob.id()))
                .isPresent();
        hub().post("bob", "/api/repos/create", """
                {"type":"space","name":"c","organization":"ann-b","sdk":"static"}""");

        assertThat(subdomain("ann/b-c")).isEqualTo("ann-b-c");
        String other = subdomain("ann-b/c");
        assertThat(other).matches("ann-b-c-[0-9a-f]{8}");

        again();
        assertThat(subdomain("ann/b-c")).isEqualTo("ann-b-c");
        assertThat(subdomain("ann-b/c")).isEqualTo(other);

        hub().post("ann", "/api/repos/move", """
                {"type":"space","fromRepo":"ann/b-c","toRepo":"ann/moved"}""");
        assertThat(subdomain("ann/moved")).isEqualTo("ann-moved");
        assertThat(subdomain("ann-b/c")).isEqualTo(other);
    }
}
