package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.MemberRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageRoutesTest extends OnHub {
    StorageRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    /** All pages. */
    private List<JsonNode> all(String who, String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            var said = hub().get(who, next);
            assertThat(said.status()).as(next).isEqualTo(200);
            said.json().forEach(all::add);
            next = said.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        }
        return all;
    }

    @Test
    void eachKindFollowsWithWhatItTakes() throws Exception {
        hub().create("space", "app", ",\"sdk\":\"static\"");
        hub().create("model", "weights", ",\"private\":true");
        hub().create("dataset", "rows", "");

        List<JsonNode> all = all("ann", "/api/settings/repositories");

        assertThat(all.stream()
                        .map(each -> each.path("type").asText() + " "
                                + each.path("id").asText() + " "
                                + each.path("visibility").asText()))
                .containsExactly("space ann/app public", "model ann/weights private", "dataset ann/rows public");
        assertThat(all).allSatisfy(each -> {
            assertThat(each.path("storage").asLong()).isPositive();
            assertThat(each.path("updatedAt").asText()).endsWith("Z");
        });
        assertThat(all("bob", "/api/settings/repositories")).isEmpty();
    }

    @Test
    void anOrganisationsAreForItsMembers() throws Exception {
        var accounts = hub().database().accounts();
        var ann = accounts.find("ann").orElseThrow();
        var team = accounts.createOrganisation("team", "", ann.id()).orElseThrow();
        hub().create("model", "shared", ",\"organization\":\"team\"");
        String path = "/api/organizations/team/settings/repositories";

        assertThat(all("ann", path))
                .extracting(each -> each.path("id").asText())
                .containsExactly("team/shared");
        assertThat(hub().get("bob", path).status()).isEqualTo(404);
        assertThat(hub().get("ann", "/api/organizations/nobody/settings/repositories")
                        .status())
                .isEqualTo(404);
        hub().database()
                .members()
                .set(team.id(), accounts.find("bob").orElseThrow().id(), MemberRole.WRITE);
        assertThat(all("bob", path)).hasSize(1);
    }

    @Test
    void strangersHaveNone() throws Exception {
        assertThat(hub().get("", "/api/settings/repositories").status()).isEqualTo(401);
        assertThat(hub().get("hf_forged", "/api/settings/repositories").status())
                .isEqualTo(401);
        assertThat(hub().get("ann", "/api/settings/repositories?kind=odd&cursor=x")
                        .status())
                .isEqualTo(400);
        for (String odd : new String[] {"%27", "..%2F..", "ann", "%00", "x".repeat(300)}) {
            assertThat(hub().get("ann", "/api/organizations/" + odd + "/settings/repositories")
                            .status())
                    .as(odd)
                    .isIn(200, 400, 404);
        }
    }
}
