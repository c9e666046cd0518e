package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentRoutesTest extends OnHub {
    private static final String PLACE = "/api/spaces/ann/env";

    EnvironmentRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "env", ",\"sdk\":\"static\"");
    }

    @Test
    void variablesAreSetAnewShownAndDeleted() throws Exception {
        hub().post("ann", PLACE + "/variables", "{\"key\":\"A\",\"value\":\"1\",\"description\":\"first\"}");
        var said = hub().post("ann", PLACE + "/variables", "{\"key\":\"A\",\"value\":\"2\"}");
        assertThat(said.json().path("A").path("value").asText()).isEqualTo("2");
        assertThat(hub().get("", PLACE + "/variables")
                        .json()
                        .path("A")
                        .path("updatedAt")
                        .asText())
                .endsWith("Z");
        assertThat(hub().ask("ann", "DELETE", PLACE + "/variables", "{\"key\":\"A\"}")
                        .json())
                .isEmpty();
        assertThat(hub().ask("ann", "DELETE", PLACE + "/variables", "{\"key\":\"A\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void secretsAreNeverShownToAnybody() throws Exception {
        hub().post("ann", PLACE + "/secrets", "{\"key\":\"TOKEN\",\"value\":\"hidden-value\"}");
        for (String path : List.of("/secrets", "/variables", "", "/runtime")) {
            assertThat(hub().get("ann", PLACE + path).text()).as(path).doesNotContain("hidden-value");
        }
        assertThat(hub().get("ann", PLACE + "/secrets").json().has("TOKEN")).isTrue();
        hub().ask("ann", "DELETE", PLACE + "/secrets", "{\"key\":\"TOKEN\"}");
        assertThat(hub().get("ann", PLACE + "/secrets").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A B", "A=B", "é", "A\\u0000", "../x"})
    void keysThatCantBeAreRefused(String key) throws Exception {
        String body = "{\"key\":\"" + key + "\",\"value\":\"x\"}";
        assertThat(hub().post("ann", PLACE + "/secrets", body).status()).isEqualTo(400);
        assertThat(hub().post("ann", PLACE + "/variables", body).status()).isEqualTo(400);
    }

    @Test
    void whatIsTooLongOrNoEntryIsRefused() throws Exception {
        String tooLong = "{\"key\":\"A\",\"value\":\"" + "x".repeat((64 << 10) + 1) + "\"}";
        for (String body : List.of(tooLong, "{}", "{\"key\":\"A\"}", "{\"key\":1,\"value\":2}", "[]", "")) {
            assertThat(hub().post("ann", PLACE + "/secrets", body).status()).isEqualTo(400);
        }
    }

    @Test
    void strangersSetNothing() throws Exception {
        String body = "{\"key\":\"A\",\"value\":\"x\"}";
        for (String path : List.of("/secrets", "/variables")) {
            assertThat(hub().post("", PLACE + path, body).status()).isEqualTo(401);
            assertThat(hub().post("bob", PLACE + path, body).status()).isEqualTo(403);
            assertThat(hub().ask("bob", "DELETE", PLACE + path, body).status()).isEqualTo(403);
        }
    }
}
