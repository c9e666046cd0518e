package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfoRoutesTest extends OnHub {
    InfoRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        for (int i = 0; i < 5; i++) {
            hub().create("space", "listed" + i, ",\"sdk\":\"static\"");
        }
        hub().create("space", "hidden", ",\"sdk\":\"static\",\"private\":true");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    @Test
    void aListHasWhatOneMaySee() throws Exception {
        assertThat(ids(hub().get("", "/api/spaces").json())).hasSize(5).doesNotContain("ann/hidden");
        assertThat(ids(hub().get("bob", "/api/spaces?author=ann").json())).doesNotContain("ann/hidden");
        assertThat(ids(hub().get("ann", "/api/spaces").json())).contains("ann/hidden");
        assertThat(ids(hub().get("", "/api/spaces?search=LISTED3").json())).containsExactly("ann/listed3");
        assertThat(ids(hub().get("", "/api/spaces?filter=static&filter=none").json()))
                .isEmpty();
    }

    @Test
    void theWayThroughItsPartsGivesAllOnce() throws Exception {
        List<String> all = new ArrayList<>();
        String next = hub().url() + "/api/spaces?limit=2&sort=createdAt";
        while (!next.isEmpty()) {
            var said = hub().get("", next);
            all.addAll(ids(said.json()));
            next = said.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(all).containsExactly("ann/listed4", "ann/listed3", "ann/listed2", "ann/listed1", "ann/listed0");
    }

    @Test
    void onlyWhatIsAskedForIsTold() throws Exception {
        JsonNode info = hub().get("", "/api/spaces/ann/listed0?expand=sdk&expand=xetEnabled")
                .json();
        assertThat(info.fieldNames()).toIterable().containsExactlyInAnyOrder("_id", "id", "sdk", "xetEnabled");
        assertThat(hub().get("", "/api/spaces").json().get(0).has("runtime")).isFalse();
        assertThat(hub().get("", "/api/spaces?expand=runtime")
                        .json()
                        .get(0)
                        .path("runtime")
                        .path("stage")
                        .asText())
                .isEqualTo("RUNNING");
        var wrong = hub().get("", "/api/spaces/ann/listed0?expand=password");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.error()).startsWith("\"expand\" must be one of [author, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=x",
                "sort=password",
                "cursor=x",
                "cursor=%27%20or%201%3D1",
                "filter=" + "a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a"
            })
    void aQueryThatIsNoneIsRefused(String query) throws Exception {
        assertThat(hub().get("", "/api/spaces?" + query).status()).isEqualTo(400);
    }

    @Test
    void whoMayDoWhatIsAskedFor() throws Exception {
        assertThat(hub().get("", "/api/spaces/ann/listed0/auth-check").status()).isEqualTo(200);
        assertThat(hub().get("bob", "/api/spaces/ann/listed0/auth-check/write").status())
                .isEqualTo(403);
        assertThat(hub().get("bob", "/api/spaces/ann/hidden/auth-check").status())
                .isEqualTo(404);
        assertThat(hub().get("", "/api/cars/ann/listed0").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/models/alone",
                "/api/spaces/alone/revision/main",
                "/api/datasets/alone/commits/main",
                "/alone/resolve/main/a.txt",
                "/datasets/alone/raw/main/a.txt"
            })
    void aNameWithoutAnOwnerIsThatOfNoRepository(String path) throws Exception {
        var said = hub().get("ann", path);
        assertThat(said.status()).isEqualTo(404);
        assertThat(said.header("X-Error-Code")).isEqualTo("RepoNotFound");
        assertThat(hub().get("ann", "/api/nothing").header("X-Error-Code")).isEmpty();
    }
}
