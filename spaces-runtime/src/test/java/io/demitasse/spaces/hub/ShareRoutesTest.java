package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareRoutesTest extends OnHub {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    ShareRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    private AskedHub.Said give(String who, String more) throws Exception {
        return hub().post(who, "/api/shares", "{\"key\":\"%s\"%s}".formatted(KEY, more));
    }

    private String label(String who) throws Exception {
        return give(who, ",\"seconds\":60").json().path("label").asText();
    }

    @Test
    void aLinkIsGivenListedAndTakenBack() throws Exception {
        var given = give("bob", ",\"seconds\":3600,\"password\":\"crema and foam\"");

        assertThat(given.status()).isEqualTo(201);
        var share = given.json();
        String label = share.path("label").asText();
        assertThat(label).matches("[a-z0-9]{16}");
        assertThat(share.path("url").asText()).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(Instant.parse(share.path("expiresAt").asText()))
                .isEqualTo(Instant.parse(share.path("createdAt").asText()).plusSeconds(3600));
        assertThat(share.path("password").asBoolean()).isTrue();
        assertThat(share.path("connected").asBoolean()).isFalse();
        assertThat(share.path("ssh").path("host").asText()).isEqualTo("127.0.0.1");
        assertThat(share.path("ssh").path("port").asInt()).isPositive();
        assertThat(share.path("ssh").path("user").asText()).isEqualTo(label);
        assertThat(share.path("ssh").path("hostKey").asText()).startsWith("ecdsa-sha2-nistp256 ");
        assertThat(given.text()).doesNotContain("crema");
        assertThat(hub().get("bob", "/api/shares").json().findValuesAsText("label"))
                .contains(label);
        assertThat(hub().get("ann", "/api/shares").json().findValuesAsText("label"))
                .doesNotContain(label);

        assertThat(hub().ask("ann", "DELETE", "/api/shares/" + label, "").error())
                .isEqualTo("You have no link of that label. It may have ended already.");
        assertThat(hub().ask("bob", "DELETE", "/api/shares/" + label, "").status())
                .isEqualTo(200);
        assertThat(hub().ask("bob", "DELETE", "/api/shares/" + label, "").status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoMayWriteMayShare() throws Exception {
        assertThat(give("", ",\"seconds\":60").status()).isEqualTo(401);
        assertThat(give("hf_forged", ",\"seconds\":60").status()).isEqualTo(401);
        var ann = hub().database().accounts().find("ann").orElseThrow();
        String reader = hub().database()
                .tokens()
                .mint(new NewToken(ann.id(), "reader", TokenRole.READ, List.of(), Optional.empty()))
                .secret();
        assertThat(give(reader, ",\"seconds\":60").error())
                .isEqualTo("To share demos takes a token with the role \"write\".");
        assertThat(hub().get(reader, "/api/shares").status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(hub().post("ann", "/api/shares", "[]").error()).isEqualTo("The body has to be a JSON object.");
        assertThat(hub().post("ann", "/api/shares", "{\"seconds\":60}").error())
                .isEqualTo("\"key\" is required, and has to be a string");
        assertThat(hub().post("ann", "/api/shares", "{\"seconds\":60,\"key\":\"ssh-rsa x\"}")
                        .error())
                .startsWith("This is no public key of SSH.");
        for (String seconds : List.of("", ",\"seconds\":\"60\"", ",\"seconds\":1.5", ",\"seconds\":99999999999")) {
            assertThat(give("ann", seconds).error()).isEqualTo("\"seconds\" is required, and has to be a whole number");
        }
        for (int seconds : new int[] {0, -1, 604_801}) {
            var said = give("ann", ",\"seconds\":" + seconds);
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.error())
                    .isEqualTo(
                            "A link can't work for " + seconds + " seconds. Choose a time from one second to 7 days.");
        }
        assertThat(give("ann", ",\"seconds\":60,\"password\":\"short\"").error())
                .isEqualTo("A password of 5 characters can't be used. Choose one of 8 to 256.");
        assertThat(give("ann", ",\"seconds\":60,\"password\":1").error()).isEqualTo("\"password\" has to be a string");
    }

    @Test
    void aUserHasTenLinksAtMost() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(label("root")).hasSize(16);
        }
        assertThat(give("root", ",\"seconds\":60").error())
                .isEqualTo("The account has 10 links already. End one that is not needed any more.");
    }
}
