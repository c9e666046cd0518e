package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullRequestsTest extends OnHub {
    PullRequestsTest(@TempDir Path folder) {
        super(folder);
    }

    private String made(String name) throws Exception {
        hub().create("model", name, "");
        hub().commit("models/ann/" + name, "a.txt", "a\n");
        return "/api/models/ann/" + name;
    }

    private AskedHub.Said propose(String who, String place, String path, String content) throws Exception {
        return hub().post(
                        who,
                        place + "/commit/main?create_pr=1",
                        AskedHub.header("Change " + path) + AskedHub.file(path, content));
    }

    private AskedHub.Said commit(String who, String place, String revision, String path) throws Exception {
        return hub().post(
                        who,
                        place + "/commit/" + revision,
                        AskedHub.header("Change " + path) + AskedHub.file(path, "x\n"));
    }

    private List<String> types(String place, int number) throws Exception {
        JsonNode events = hub().get("", place + "/discussions/" + number).json().path("events");
        return StreamSupport.stream(events.spliterator(), false)
                .map(each -> each.path("type").asText())
                .toList();
    }

    @Test
    void aCommitThatIsProposedLeavesTheBranchAlone() throws Exception {
        String place = made("proposed");

        JsonNode said = propose("bob", place, "b.txt", "b\n").json();

        assertThat(said.path("pullRequestUrl").asText()).isEqualTo(hub().url() + "/ann/proposed/discussions/1");
        assertThat(hub().get("", "/ann/proposed/resolve/main/b.txt").status()).isEqualTo(404);
        assertThat(hub().get("", "/ann/proposed/resolve/refs%2Fpr%2F1/b.txt").text())
                .isEqualTo("b\n");
        JsonNode details = hub().get("", place + "/discussions/1?diff=1").json();
        assertThat(details.path("status").asText()).isEqualTo("open");
        assertThat(details.path("changes").path("base").asText()).isEqualTo("refs/heads/main");
        assertThat(details.path("diff").asText()).contains("+++ b/b.txt", "+b").doesNotContain("a.txt");
        assertThat(details.path("events").get(0).path("data").path("oid").asText())
                .isEqualTo(said.path("commitOid").asText());
    }

    @Test
    void aCommitThatFailsOpensNothingAndItsNumberIsLost() throws Exception {
        String place = made("failed");

        assertThat(hub().post(
                                "bob",
                                place + "/commit/main?create_pr=1",
                                "{\"key\":\"header\",\"value\":{\"summary\":\"Bad"
                                        + " one\"}}\n{\"key\":\"deletedFile\",\"value\":{\"path\":\"none\"}}\n")
                        .status())
                .isEqualTo(404);

        assertThat(hub().get("", place + "/discussions").json().path("count").asInt())
                .isZero();
        assertThat(hub().get("", place + "/refs?include_prs=1").json().path("pullRequests"))
                .isEmpty();
        assertThat(propose("bob", place, "b.txt", "b")
                        .json()
                        .path("pullRequestUrl")
                        .asText())
                .endsWith("/discussions/2");
    }

    @Test
    void onlyItsAuthorAndWritersCommitToIt() throws Exception {
        String place = made("owned");
        propose("ann", place, "b.txt", "b\n");
        propose("bob", place, "c.txt", "c\n");

        assertThat(commit("bob", place, "refs%2Fpr%2F2", "d.txt").status()).isEqualTo(200);
        assertThat(commit("ann", place, "refs%2Fpr%2F2", "e.txt").status()).isEqualTo(200);
        var said = commit("bob", place, "refs%2Fpr%2F1", "d.txt");
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.error()).isEqualTo("You may change your own pull requests only, and not refs/pr/1.");
        assertThat(commit("", place, "refs%2Fpr%2F2", "d.txt").status()).isEqualTo(401);
        assertThat(commit("bob", place, "main", "d.txt").status()).isEqualTo(403);
        assertThat(commit("bob", place, "refs%2Fpr%2F3", "d.txt").header("X-Error-Code"))
                .isEqualTo("RevisionNotFound");
        assertThat(types(place, 2)).containsExactly("commit", "commit", "commit");
        assertThat(types(place, 1)).containsExactly("commit");
    }

    @Test
    void whatIsClosedOrMergedStaysAsItIs() throws Exception {
        String place = made("done");
        propose("bob", place, "b.txt", "b\n");
        hub().post("bob", place + "/discussions/1/status", "{\"status\":\"closed\"}");

        var said = commit("bob", place, "refs%2Fpr%2F1", "d.txt");
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.error())
                .isEqualTo("The pull request refs/pr/1 is not open any more. Open it again, or another one.");
        assertThat(hub().post("ann", place + "/super-squash/refs%2Fpr%2F1", "{}")
                        .status())
                .isEqualTo(403);
        var merged = hub().post("ann", place + "/discussions/1/merge", "");
        assertThat(merged.status()).isEqualTo(409);
        assertThat(merged.error()).isEqualTo("#1 is not open any more, and can't be merged.");
        hub().post("bob", place + "/discussions/1/status", "{\"status\":\"open\"}");
        assertThat(commit("bob", place, "refs%2Fpr%2F1", "d.txt").status()).isEqualTo(200);
    }

    @Test
    void aMergeKeepsWhatItsPullRequestSaid() throws Exception {
        String place = made("merged");
        propose("bob", place, "b.txt", "b\n");
        hub().commit("models/ann/merged", "a.txt", "other\n");
        String diff = hub().get("", place + "/discussions/1?diff=1")
                .json()
                .path("diff")
                .asText();

        var said = hub().post("ann", place + "/discussions/1/merge", "{\"comment\":\"Thanks\"}");

        assertThat(said.status()).isEqualTo(200);
        JsonNode after = hub().get("", place + "/discussions/1?diff=1").json();
        assertThat(after.path("status").asText()).isEqualTo("merged");
        assertThat(after.path("diff").asText()).isEqualTo(diff).contains("+b");
        JsonNode commits = hub().get("", place + "/commits/main").json();
        assertThat(commits.get(0).path("title").asText()).isEqualTo("Merge pull request #1: Change b.txt");
        assertThat(after.path("changes").path("mergeCommitId").asText())
                .isEqualTo(commits.get(0).path("id").asText());
        assertThat(hub().get("", "/ann/merged/resolve/main/b.txt").text()).isEqualTo("b\n");
        assertThat(hub().get("", "/ann/merged/resolve/main/a.txt").text()).isEqualTo("other\n");
        assertThat(types(place, 1)).containsExactly("commit", "status-change", "comment");
    }

    @Test
    void aConflictIsSaidAndNothingChanges() throws Exception {
        String place = made("conflict");
        propose("bob", place, "a.txt", "theirs\n");
        hub().commit("models/ann/conflict", "a.txt", "ours\n");

        assertThat(hub().get("", place + "/discussions/1").json().path("filesWithConflicts"))
                .extracting(JsonNode::asText)
                .containsExactly("a.txt");
        var said = hub().post("ann", place + "/discussions/1/merge", "{\"comment\":\"Not said\"}");

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.error()).startsWith("Both sides changed a.txt.");
        assertThat(types(place, 1)).containsExactly("commit");
        assertThat(hub().get("", "/ann/conflict/resolve/main/a.txt").text()).isEqualTo("ours\n");
        assertThat(hub().post("bob", place + "/discussions/1/merge", "").status())
                .isEqualTo(403);
    }

    @Test
    void aMergeOfASpaceRunsIt() throws Exception {
        hub().create("space", "runs", ",\"sdk\":\"static\"");
        String place = "/api/spaces/ann/runs";
        propose("bob", place, "README.md", "---\ntitle: By Bob\nsdk: static\n---\n");

        assertThat(hub().get("", place).json().path("cardData").path("title").asText())
                .isNotEqualTo("By Bob");
        hub().post("ann", place + "/discussions/1/merge", "");

        assertThat(hub().get("", place).json().path("cardData").path("title").asText())
                .isEqualTo("By Bob");
    }

    @Test
    void aPullRequestIsForABranchThatThereIs() throws Exception {
        String place = made("based");
        hub().post("ann", place + "/branch/next", "{}");
        String lines = AskedHub.header("For next") + AskedHub.file("n.txt", "n");

        assertThat(hub().post("bob", place + "/commit/next?create_pr=1", lines).status())
                .isEqualTo(200);
        assertThat(hub().get("", place + "/discussions/1")
                        .json()
                        .path("changes")
                        .path("base")
                        .asText())
                .isEqualTo("refs/heads/next");
        for (String none : List.of("none", "refs%2Fpr%2F1", "..%2F..%2Fx", "a".repeat(40))) {
            assertThat(hub().post("bob", place + "/commit/" + none + "?create_pr=1", lines)
                            .status())
                    .as(none)
                    .isIn(400, 404);
        }
        assertThat(hub().get("", place + "/discussions").json().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRefThatLeadsElsewhereIsNoted() throws Exception {
        String place = made("squashed");
        propose("bob", place, "b.txt", "b\n");
        commit("bob", place, "refs%2Fpr%2F1", "c.txt");

        assertThat(hub().post("ann", place + "/super-squash/refs%2Fpr%2F1", "{\"message\":\"All\"}")
                        .status())
                .isEqualTo(200);

        assertThat(types(place, 1)).containsExactly("commit", "commit", "reference-update", "commit");
        var said = hub().post("ann", place + "/discussions/1/merge", "");
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.error())
                .isEqualTo("refs/pr/1 has no commit in common with refs/heads/main. Open another pull request.");
        assertThat(hub().get("", place + "/discussions/1?diff=1").status()).isEqualTo(200);
    }
}
