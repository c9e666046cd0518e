package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest extends OnHub {
    AddressesTest(@TempDir Path folder) {
        super(folder);
        try {
            hub().create("space", "where", ",\"sdk\":\"static\"");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String host(String... headers) throws Exception {
        return hub().get("", "/api/spaces/ann/where/host", headers)
                .json()
                .path("host")
                .asText();
    }

    @Test
    void anAppIsWhereItsHubWasReached() throws Exception {
        assertThat(host()).matches("http://127\\.0\\.0\\.1:\\d+/");
    }

    @Test
    void behindAProxyThatSpeaksHttpsAddressesSaySo() throws Exception {
        assertThat(host("X-Forwarded-Proto", "https")).matches("https://127\\.0\\.0\\.1:\\d+/");
        assertThat(host("X-Forwarded-Proto", "https, http")).startsWith("https://127.0.0.1:");
        for (String other : new String[] {"http", "javascript", "ftp", "", "evil.example/https"}) {
            assertThat(host("X-Forwarded-Proto", other)).as(other).startsWith("http://127.0.0.1:");
        }
    }
}
