package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest extends OnHub {
    CallersTest(@TempDir Path folder) {
        super(folder);
    }

    private AskedHub.Said who(String authorization) throws Exception {
        return hub().get("", "/api/whoami-v2", "Authorization", authorization);
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenSaysWhoOneIs() throws Exception {
        String token = hub().token("ann");
        for (String way : new String[] {
            "Bearer " + token, "bearer " + token, basic("ann:" + token), basic("whoever:" + token), basic(token + ":")
        }) {
            var said = who(way);
            assertThat(said.status()).as(way).isEqualTo(200);
            assertThat(said.json().path("name").asText()).isEqualTo("ann");
            assertThat(said.json().path("auth").path("accessToken").path("role").asText())
                    .isEqualTo("write");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer hf_none", "Basic", "Basic ???", "Basic Og==", "Digest x", "x"})
    void whatIsNoLoginIsRefused(String authorization) throws Exception {
        var said = who(authorization);
        assertThat(said.status()).isEqualTo(401);
        assertThat(said.error()).isEqualTo("Invalid username or password.");
    }

    @Test
    void aPasswordIsForPagesOnly() throws Exception {
        assertThat(who(basic("ann:correct horse battery")).status()).isEqualTo(401);
    }

    @Test
    void nobodyInParticularIsAskedToSignIn() throws Exception {
        assertThat(hub().get("", "/api/whoami-v2").error())
                .isEqualTo("Sign in with a token: this is not open to everybody.");
    }

    @Test
    void aRevokedTokenIsWorthNothingAtOnce() throws Exception {
        var bob = hub().database().accounts().find("bob").orElseThrow();
        assertThat(who("Bearer " + hub().token("bob")).status()).isEqualTo(200);
        hub().database()
                .tokens()
                .of(bob.id())
                .forEach(token -> hub().database().tokens().revoke(bob.id(), token.id()));
        assertThat(who("Bearer " + hub().token("bob")).status()).isEqualTo(401);
    }
}
