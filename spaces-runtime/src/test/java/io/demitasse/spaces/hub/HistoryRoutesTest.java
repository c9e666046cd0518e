package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRoutesTest extends OnHub {
    private static final String PLACE = "/api/models/ann/history";

    HistoryRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "history", "");
        hub().commit("models/ann/history", "a.txt", "a");
    }

    @Test
    void titlesComeAsHtmlWhereTheyAreWantedSo() throws Exception {
        hub().create("model", "marked", "");
        hub().post(
                        "ann",
                        "/api/models/ann/marked/commit/main",
                        AskedHub.header("<b>Bold</b>") + AskedHub.file("a.txt", "a"));
        JsonNode commit = hub().get("", "/api/models/ann/marked/commits/main?expand%5B%5D=formatted")
                .json()
                .get(0);
        assertThat(commit.at("/formatted/title").asText()).isEqualTo("&lt;b&gt;Bold&lt;/b&gt;");
        assertThat(commit.at("/formatted/message").asText()).isEmpty();
        assertThat(hub().get("", "/api/models/ann/marked/commits/main").text()).doesNotContain("formatted");
    }

    @Test
    void commitsComeNewestFirstInParts() throws Exception {
        var first = hub().get("", PLACE + "/commits/main?limit=1");
        assertThat(first.json()).hasSize(1);
        assertThat(first.json().get(0).path("title").asText()).isEqualTo("A change");
        assertThat(first.json().get(0).path("date").asText()).endsWith("Z");
        assertThat(first.header("X-Total-Count")).isEqualTo("2");
        assertThat(first.header("Link"))
                .isEqualTo("<" + hub().url() + PLACE + "/commits/main?p=1&limit=1>; rel=\"next\"");
        var second = hub().get("", PLACE + "/commits/main?p=1&limit=1");
        assertThat(second.json().get(0).path("title").asText()).isEqualTo("initial commit");
        assertThat(second.header("Link")).isEmpty();
        assertThat(hub().get("", PLACE + "/commits/main?p=999999999&limit=999999999")
                        .json())
                .isEmpty();
    }

    @Test
    void branchesAndTagsAreMadeListedAndDeleted() throws Exception {
        assertThat(hub().post("ann", PLACE + "/branch/feat%2Fx", "").status()).isEqualTo(200);
        assertThat(hub().post("ann", PLACE + "/tag/main", "{\"tag\":\"v1\"}").status())
                .isEqualTo(200);
        var again = hub().post("ann", PLACE + "/branch/feat%2Fx", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).contains("Reference refs/heads/feat/x already exists");
        JsonNode refs = hub().get("", PLACE + "/refs").json();
        assertThat(refs.path("branches"))
                .extracting(each -> each.path("ref").asText())
                .containsExactlyInAnyOrder("refs/heads/main", "refs/heads/feat/x");
        assertThat(refs.path("tags").get(0).path("name").asText()).isEqualTo("v1");
        assertThat(hub().ask("ann", "DELETE", PLACE + "/branch/feat%2Fx", "").status())
                .isEqualTo(200);
        assertThat(hub().ask("ann", "DELETE", PLACE + "/tag/v1", "").status()).isEqualTo(200);
        assertThat(hub().get("", PLACE + "/refs").json().path("tags")).isEmpty();
    }

    @Test
    void mainStaysAndWhatIsNotThereIsToldSo() throws Exception {
        var main = hub().ask("ann", "DELETE", PLACE + "/branch/main", "");
        assertThat(main.status()).isEqualTo(400);
        assertThat(main.error()).contains("Cannot delete refs/heads/main");
        var none = hub().ask("ann", "DELETE", PLACE + "/branch/none", "");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.header("X-Error-Code")).isEqualTo("RevisionNotFound");
        assertThat(hub().post("ann", PLACE + "/branch/y", "{\"startingPoint\":\"none\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Fx", "a..b", "x.lock", "-x", "a%20b", "refs%2F..%2Fhead", "a~1", "%00", "HEAD"})
    void namesThatCantBeAreRefused(String name) throws Exception {
        assertThat(hub().post("ann", PLACE + "/branch/" + name, "").status()).isBetween(400, 422);
        assertThat(hub().get("", PLACE + "/refs").json().path("branches")).hasSize(1);
    }

    @Test
    void strangersMoveNothing() throws Exception {
        for (String who : List.of("", "bob")) {
            int refused = who.isEmpty() ? 401 : 403;
            assertThat(hub().post(who, PLACE + "/branch/x", "").status()).isEqualTo(refused);
            assertThat(hub().ask(who, "DELETE", PLACE + "/branch/main", "").status())
                    .isEqualTo(refused);
            assertThat(hub().post(who, PLACE + "/tag/main", "{\"tag\":\"x\"}").status())
                    .isEqualTo(refused);
            assertThat(hub().post(who, PLACE + "/super-squash/main", "{}").status())
                    .isEqualTo(refused);
        }
    }

    @Test
    void aSquashLeavesOneCommitWithTheSameFiles() throws Exception {
        hub().create("model", "long", "");
        hub().commit("models/ann/long", "b.txt", "b");
        assertThat(hub().post("ann", "/api/models/ann/long/super-squash/main", "{\"message\":\"All\"}")
                        .status())
                .isEqualTo(200);
        JsonNode commits = hub().get("", "/api/models/ann/long/commits/main").json();
        assertThat(commits).hasSize(1);
        assertThat(commits.get(0).path("title").asText()).isEqualTo("All");
        assertThat(hub().get("", "/ann/long/resolve/main/b.txt").text()).isEqualTo("b");
    }
}
