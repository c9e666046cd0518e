package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitRoutesTest extends OnHub {
    CommitRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aCommitAddsAndDeletes() throws Exception {
        hub().create("model", "change", "");
        hub().commit("models/ann/change", "old/a.txt", "a");
        var said = hub().post(
                        "ann",
                        "/api/models/ann/change/commit/main",
                        AskedHub.header("Two") + AskedHub.file("new.txt", "n")
                                + "{\"key\":\"deletedFolder\",\"value\":{\"path\":\"old/\"}}");
        assertThat(said.json().path("success").asBoolean()).isTrue();
        String commit = said.json().path("commitOid").asText();
        assertThat(said.json().path("commitUrl").asText()).isEqualTo(hub().url() + "/ann/change/commit/" + commit);
        JsonNode tree =
                hub().get("", "/api/models/ann/change/tree/main?recursive=true").json();
        assertThat(tree).extracting(each -> each.path("path").asText()).containsExactly(".gitattributes", "new.txt");
        assertThat(hub().get("", "/api/models/ann/change/commits/main")
                        .json()
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Two");
    }

    @Test
    void aStaleParentIsRefusedAndNothingChanges() throws Exception {
        hub().create("model", "stale", "");
        String before =
                hub().get("", "/api/models/ann/stale").json().path("sha").asText();
        hub().commit("models/ann/stale", "a", "a");
        var said = hub().post(
                        "ann",
                        "/api/models/ann/stale/commit/main",
                        "{\"key\":\"header\",\"value\":{\"summary\":\"x\",\"parentCommit\":\"" + before + "\"}}\n"
                                + AskedHub.file("b", "b"));
        assertThat(said.status()).isEqualTo(412);
        assertThat(hub().get("", "/ann/stale/resolve/main/b").status()).isEqualTo(404);
    }

    @Test
    void manyAtOnceAllLand() throws Exception {
        hub().create("model", "many", "");
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "f" + i;
            all.add(() -> hub().commit("models/ann/many", name, name).status());
        }
        for (Future<Integer> each : threads.invokeAll(all)) {
            assertThat(each.get()).isEqualTo(200);
        }
        threads.shutdown();
        assertThat(hub().get("", "/api/models/ann/many/tree/main").json()).hasSize(21);
        assertThat(hub().get("", "/api/models/ann/many/commits/main").json()).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/etc/x",
                "a/../../x",
                "a//b",
                ".git/config",
                ".GIT/hooks/post-receive",
                "a/.git/x",
                "git~1/x",
                "a\\\\..\\\\b",
                "con",
                "x\\u0000y",
                "x\\ny",
                "."
            })
    void pathsThatCantBeAreRefused(String path) throws Exception {
        hub().post("ann", "/api/repos/create", "{\"name\":\"hostile\"}");
        var said = hub().commit("models/ann/hostile", path, "x");
        assertThat(said.status()).as(said.text()).isEqualTo(422);
        assertThat(hub().get("", "/api/models/ann/hostile/tree/main?recursive=true")
                        .json())
                .hasSize(1);
    }

    @Test
    void linesThatCantBeAreRefused() throws Exception {
        hub().create("model", "lines", "");
        String place = "/api/models/ann/lines/commit/main";
        for (String body : List.of(
                "",
                "nonsense",
                AskedHub.file("a", "a"),
                AskedHub.header("x") + "{\"key\":\"file\",\"value\":{\"path\":\"a\"}}",
                AskedHub.header("x") + "{\"key\":\"file\",\"value\":{\"content\":\"aGk=\"}}",
                AskedHub.header("x") + "{\"key\":\"what\",\"value\":{}}",
                AskedHub.header("x")
                        + "{\"key\":\"lfsFile\",\"value\":{\"path\":\"a\",\"oid\":\"1\",\"size\":\"x\"}}")) {
            assertThat(hub().post("ann", place, body).status()).as(body).isEqualTo(400);
        }
        var missing = hub().post(
                        "ann", place, AskedHub.header("x") + "{\"key\":\"deletedFile\",\"value\":{\"path\":\"no\"}}");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("X-Error-Code")).isEqualTo("EntryNotFound");
        var claimed = hub().post(
                        "ann",
                        place,
                        AskedHub.header("x")
                                + "{\"key\":\"lfsFile\",\"value\":{\"path\":\"a\",\"algo\":\"sha256\",\"oid\":\""
                                + "0".repeat(64) + "\",\"size\":5}}");
        assertThat(claimed.status()).isEqualTo(400);
        assertThat(hub().post("bob", place, AskedHub.header("x") + AskedHub.file("a", "a"))
                        .status())
                .isEqualTo(403);
        assertThat(hub().post("", place, AskedHub.header("x") + AskedHub.file("a", "a"))
                        .status())
                .isEqualTo(401);
        assertThat(hub().get("", "/api/models/ann/lines/commits/main").json()).hasSize(1);
    }

    @Test
    void whoIsRefusedLearnsWhyHoweverMuchIsOnTheWay() throws Exception {
        hub().create("model", "heavy", "");
        String body = AskedHub.header("x") + AskedHub.file("a", "x".repeat(8 << 20));
        for (int i = 0; i < 5; i++) {
            var said = hub().post("bob", "/api/models/ann/heavy/commit/main", body);
            assertThat(said.status()).isEqualTo(403);
            assertThat(said.error()).startsWith("You may read ann/heavy, but not change it");
        }
    }

    @Test
    void aClientIsToldWhatToSend() throws Exception {
        hub().create("model", "ask", "");
        hub().commit("models/ann/ask", "same.txt", "same");
        var said = hub().post(
                        "ann",
                        "/api/models/ann/ask/preupload/main",
                        "{\"files\":[{\"path\":\"same.txt\",\"size\":4,\"sample\":\"\"},{\"path\":\"x.log\",\"size\":9},"
                                + "{\"path\":\"huge.txt\",\"size\":600000000},{\"path\":\"small.bin\",\"size\":1},"
                                + "{\"path\":\"empty.bin\",\"size\":0}],\"gitIgnore\":\"*.log\"}");
        JsonNode files = said.json().path("files");
        // git hash-object of the four bytes.
        assertThat(files.get(0).path("oid").asText()).isEqualTo("5a66c000ab56fb7018b5ec24cdb24c94c00e2142");
        assertThat(files.get(1).path("shouldIgnore").asBoolean()).isTrue();
        assertThat(files.get(0).path("shouldIgnore").asBoolean()).isFalse();
        assertThat(files.findValuesAsText("uploadMode"))
                .containsExactly("regular", "regular", "lfs", "regular", "regular");
    }
}
