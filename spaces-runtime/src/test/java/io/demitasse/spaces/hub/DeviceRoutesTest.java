package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Token;
import io.demitasse.spaces.store.TokenRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceRoutesTest extends OnHub {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    DeviceRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    private AskedHub.Said form(String path, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return hub().ask("", "POST", path, body, all);
    }

    private JsonNode begin() throws Exception {
        return form("/oauth/device", "client_id=any").json();
    }

    private AskedHub.Said ask(String grant, String secret) throws Exception {
        return form(
                "/oauth/token",
                "client_id=any&grant_type=" + URLEncoder.encode(grant, StandardCharsets.UTF_8) + "&device_code="
                        + secret);
    }

    private void decide(String who, JsonNode program, String deed) throws Exception {
        var account = hub().database().accounts().find(who).orElseThrow();
        String cookie = "demitasse-hub=" + hub().database().signIns().begin(account.id());
        String body = "deed=" + deed + "&user_code=" + program.path("user_code").asText();
        assertThat(form("/device", body, "Cookie", cookie, "Origin", hub().url())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProgramIsToldWhereToSendItsUser() throws Exception {
        JsonNode program = begin();

        assertThat(program.path("verification_uri").asText()).isEqualTo(hub().url() + "/device");
        assertThat(program.path("verification_uri_complete").asText())
                .isEqualTo(hub().url() + "/device?user_code="
                        + program.path("user_code").asText());
        assertThat(program.path("expires_in").asInt()).isEqualTo(900);
        assertThat(program.path("interval").asInt()).isEqualTo(5);
    }

    @Test
    void bodiesThatAreNoneOrTooLargeAreRefused() throws Exception {
        for (String path : new String[] {"/oauth/device", "/oauth/token"}) {
            for (String body : new String[] {"", "%", "=&=", "grant_type", "{\"grant_type\":1}"}) {
                assertThat(form(path, body).status()).as(path + body).isIn(200, 400);
            }
            assertThat(form(path, "grant_type=" + "x".repeat(3 << 20)).status())
                    .as(path)
                    .isIn(200, 413);
        }
        assertThat(form("/oauth/token", "grant_type=" + "x".repeat(3 << 20)).status())
                .isEqualTo(413);
        assertThat(ask(GRANT, "x".repeat(10_000)).error()).isEqualTo("expired_token");
    }

    @Test
    void whoIsLetInGetsATokenThatEnds() throws Exception {
        JsonNode program = begin();
        decide("ann", program, "let");

        var said = ask(GRANT, program.path("device_code").asText());

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Cache-Control")).isEqualTo("no-store");
        assertThat(said.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(said.json().path("expires_in").asLong()).isEqualTo(7_776_000);
        String secret = said.json().path("access_token").asText();
        Token token = hub().database().tokens().find(secret).orElseThrow();
        assertThat(token.role()).isEqualTo(TokenRole.WRITE);
        assertThat(token.name()).startsWith("hf, let in on 20");
        assertThat(token.expiresAt().orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(90)));
        assertThat(hub().get(secret, "/api/whoami-v2").json().path("name").asText())
                .isEqualTo("ann");
        assertThat(ask(GRANT, program.path("device_code").asText()).error()).isEqualTo("expired_token");
    }

    @Test
    void whoIsNotLetInIsToldWhy() throws Exception {
        JsonNode program = begin();
        String secret = program.path("device_code").asText();
        var pending = ask(GRANT, secret);
        assertThat(pending.status()).isEqualTo(400);
        assertThat(pending.error()).isEqualTo("authorization_pending");
        assertThat(ask(GRANT, secret).error()).isEqualTo("slow_down");

        JsonNode refused = begin();
        decide("bob", refused, "refuse");
        assertThat(ask(GRANT, refused.path("device_code").asText()).error()).isEqualTo("access_denied");

        assertThat(ask(GRANT, "forged").error()).isEqualTo("expired_token");
        assertThat(ask("refresh_token", secret).error()).isEqualTo("unsupported_grant_type");
        assertThat(form("/oauth/token", "x=y").error()).isEqualTo("unsupported_grant_type");
        assertThat(ask(GRANT, program.path("user_code").asText()).error()).isEqualTo("expired_token");
    }
}
