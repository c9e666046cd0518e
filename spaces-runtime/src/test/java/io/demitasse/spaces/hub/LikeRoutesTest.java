package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikeRoutesTest extends OnHub {
    private static final String PLACE = "/api/spaces/ann/liked";

    LikeRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "liked", ",\"sdk\":\"static\"");
        hub().create("model", "hidden", ",\"private\":true");
    }

    private long likes() throws Exception {
        return hub().get("", PLACE).json().path("likes").asLong();
    }

    @Test
    void likesAreCountedAndListed() throws Exception {
        for (String who : List.of("bob", "ann", "bob")) {
            assertThat(hub().post(who, PLACE + "/like", "").status()).isEqualTo(200);
        }
        assertThat(likes()).isEqualTo(2);
        assertThat(hub().get("", "/api/spaces?search=liked")
                        .json()
                        .get(0)
                        .path("likes")
                        .asLong())
                .isEqualTo(2);
        assertThat(hub().get("", PLACE + "/likers").json())
                .extracting(each -> each.path("user").asText())
                .containsExactly("ann", "bob");
        JsonNode liked = hub().get("", "/api/users/bob/likes").json();
        assertThat(liked).hasSize(1);
        assertThat(liked.get(0).path("repo").path("name").asText()).isEqualTo("ann/liked");
        assertThat(liked.get(0).path("repo").path("type").asText()).isEqualTo("space");
        assertThat(liked.get(0).path("createdAt").asText()).endsWith("Z");

        hub().ask("ann", "DELETE", PLACE + "/like", "");
        hub().ask("bob", "DELETE", PLACE + "/like", "");
        assertThat(likes()).isZero();
        assertThat(hub().get("", PLACE + "/likers").json()).isEmpty();
    }

    @Test
    void whatIsPrivateIsNotSeenAmongLikes() throws Exception {
        assertThat(hub().post("ann", "/api/models/ann/hidden/like", "").status())
                .isEqualTo(200);

        assertThat(hub().get("ann", "/api/users/ann/likes").json()).hasSize(1);
        for (String who : List.of("", "bob")) {
            assertThat(hub().get(who, "/api/users/ann/likes").json()).isEmpty();
            assertThat(hub().get(who, "/api/models/ann/hidden/likers").status()).isEqualTo(404);
            assertThat(hub().post(who, "/api/models/ann/hidden/like", "").status())
                    .isEqualTo(404);
            assertThat(hub().ask(who, "DELETE", "/api/models/ann/hidden/like", "")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoIsNobodyOrMayOnlyReadLikesNothing() throws Exception {
        var bob = hub().database().accounts().find("bob").orElseThrow();
        String weak = hub().database()
                .tokens()
                .mint(new NewToken(bob.id(), "weak", TokenRole.READ, List.of(), Optional.empty()))
                .secret();
        long before = likes();

        assertThat(hub().post("", PLACE + "/like", "").status()).isEqualTo(401);
        assertThat(hub().post("hf_forged", PLACE + "/like", "").status()).isEqualTo(401);
        assertThat(hub().post(weak, PLACE + "/like", "").status()).isEqualTo(403);
        assertThat(hub().ask(weak, "DELETE", PLACE + "/like", "").status()).isEqualTo(403);

        assertThat(likes()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsToldSo() throws Exception {
        assertThat(hub().get("", "/api/users/none/likes").status()).isEqualTo(404);
        assertThat(hub().get("", "/api/users/ann/likes?cursor=x").status()).isEqualTo(400);
        assertThat(hub().get("", PLACE + "/likers?cursor=" + "x".repeat(1000)).status())
                .isEqualTo(400);
        assertThat(hub().post("ann", "/api/models/ann/liked/like", "").status()).isEqualTo(404);
    }
}
