package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.clients.ClientTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDoorTest extends OnHub {
    GitDoorTest(@TempDir Path folder) {
        super(folder);
    }

    private String git(Path place, String... words) throws IOException {
        Path config = folder().resolve("gitconfig");
        Files.writeString(config, """
                [user]
                  name = Ann
                  email = ann@hub.example
                [filter "lfs"]
                  clean = git-lfs clean -- %f
                  smudge = git-lfs smudge -- %f
                  process = git-lfs filter-process
                  required = true
                """);
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return ClientTools.run(
                place,
                Map.of(
                        "GIT_TERMINAL_PROMPT", "0",
                        "GIT_CONFIG_GLOBAL", config.toString(),
                        "GIT_CONFIG_SYSTEM", folder().resolve("none").toString()),
                command);
    }

    private String remote(String who, String path) {
        return hub().url().replace("://", "://" + who + ":" + hub().token(who) + "@") + "/" + path;
    }

    private Path cloned(String who, String path, String into) throws IOException {
        git(folder(), "clone", "-q", remote(who, path), into);
        return folder().resolve(into);
    }

    private static void write(Path clone, String name, String text) throws IOException {
        Files.writeString(clone.resolve(name), text);
    }

    private void commit(Path clone, String title) throws IOException {
        git(clone, "add", "-A");
        git(clone, "commit", "-q", "-m", title);
    }

    @Test
    void whatIsPushedIsThereOverHttp() throws Exception {
        hub().create("space", "pushed", ",\"sdk\":\"static\"");
        Path clone = cloned("ann", "spaces/ann/pushed", "pushed");
        write(clone, "index.html", "<h1>by git</h1>");
        commit(clone, "By git");
        git(clone, "push", "-q");
        assertThat(hub().get("", "/spaces/ann/pushed/resolve/main/index.html").text())
                .isEqualTo("<h1>by git</h1>");
        assertThat(hub().get("", "/api/spaces/ann/pushed/commits/main")
                        .json()
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("By git");
        assertThat(git(folder(), "ls-remote", hub().url() + "/spaces/ann/pushed.git"))
                .contains("refs/heads/main");
    }

    @Test
    void aPushFromBehindIsRefusedUnlessForced() throws Exception {
        hub().create("model", "behind", "");
        Path one = cloned("ann", "ann/behind", "one");
        Path two = cloned("ann", "ann/behind", "two");
        write(one, "a", "1");
        commit(one, "One");
        git(one, "push", "-q");
        write(two, "a", "2");
        commit(two, "Two");
        assertThatThrownBy(() -> git(two, "push", "-q")).hasMessageContaining("rejected");
        git(two, "push", "-q", "--force");
        assertThat(hub().get("", "/ann/behind/resolve/main/a").text()).isEqualTo("2");
        assertThatThrownBy(() -> git(two, "push", "-q", "origin", ":main")).isInstanceOf(AssertionError.class);
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        hub().create("model", "readable", "");
        hub().create("model", "hidden", ",\"private\":true");
        Path clone = cloned("bob", "ann/readable", "readable");
        write(clone, "a", "1");
        commit(clone, "Not mine");
        assertThatThrownBy(() -> git(clone, "push", "-q")).hasMessageContaining("403");
        assertThatThrownBy(() -> cloned("bob", "ann/hidden", "hidden")).hasMessageContaining("not found");
        assertThatThrownBy(() -> git(folder(), "clone", "-q", hub().url() + "/ann/hidden", "hidden"))
                .hasMessageContaining("could not read Username");
        assertThatThrownBy(() -> git(
                        folder(), "clone", hub().url().replace("://", "://ann:hf_forged@") + "/ann/hidden", "forged"))
                .hasMessageContaining("Authentication failed");
    }

    private void open(String who, String repository) throws Exception {
        String body = "{\"title\":\"A change\",\"pullRequest\":true}";
        assertThat(hub().post(who, "/api/models/" + repository + "/discussions", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoHasProposedAChangePushesItAndNothingElse() throws Exception {
        hub().create("model", "open", "");
        open("bob", "ann/open");
        open("ann", "ann/open");
        Path clone = cloned("bob", "ann/open", "open");
        write(clone, "a", "1");
        commit(clone, "Proposed");

        git(clone, "push", "-q", "origin", "HEAD:refs/pr/1");

        String place = "/api/models/ann/open/discussions/";
        assertThat(hub().get("", place + "1")
                        .json()
                        .path("events")
                        .get(0)
                        .path("data")
                        .path("subject")
                        .asText())
                .isEqualTo("Proposed");
        assertThat(hub().get("", "/ann/open/resolve/main/a").status()).isEqualTo(404);
        for (String ref : List.of("HEAD:main", "HEAD:refs/pr/2", "HEAD:refs/pr/3", "HEAD:x", ":refs/pr/1", "HEAD:v1")) {
            assertThatThrownBy(() -> git(clone, "push", "-q", "origin", ref))
                    .as(ref)
                    .hasMessageContaining("rejected");
        }
        assertThatThrownBy(() -> git(clone, "push", "-q", "origin", "HEAD:refs/pr/2"))
                .hasMessageContaining("You may change your own pull requests only, and not refs/pr/2.");
        hub().post("bob", place + "1/status", "{\"status\":\"closed\"}");
        assertThatThrownBy(() -> git(clone, "push", "-q", "origin", "HEAD:refs/pr/1"))
                .hasMessageContaining("403");
        assertThat(hub().get("", place + "1").json().path("events")).hasSize(2);
    }

    @Test
    void aWriterMakesAndDeletesNoPullRequestByPush() throws Exception {
        hub().create("model", "guarded", "");
        open("bob", "ann/guarded");
        Path clone = cloned("ann", "ann/guarded", "guarded");
        write(clone, "a", "1");
        commit(clone, "By ann");

        git(clone, "push", "-q", "origin", "HEAD:refs/pr/1");
        assertThatThrownBy(() -> git(clone, "push", "-q", "origin", "HEAD:refs/pr/7"))
                .hasMessageContaining("There is no pull request refs/pr/7. Open one first, which makes its branch.");
        assertThatThrownBy(() -> git(clone, "push", "-q", "origin", ":refs/pr/1"))
                .hasMessageContaining("Cannot delete refs/pr/1. Close the pull request instead.");
    }

    @Test
    @Tag(ClientTools.TAG)
    void largeFilesGoByGitLfs() throws Exception {
        hub().create("model", "large", "");
        Path clone = cloned("ann", "ann/large", "large");
        write(clone, ".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(clone.resolve("w.bin"), bytes);
        commit(clone, "Weights");
        git(clone, "lfs", "push", "--all", "origin");
        git(clone, "push", "-q");
        assertThat(hub().get("", "/ann/large/raw/main/w.bin").text()).startsWith("version https://git-lfs");
        Path again = cloned("bob", "ann/large.git", "again");
        assertThat(again.resolve("w.bin")).hasBinaryContent(bytes);
        assertThat(git(again, "status", "--short")).isEmpty();
    }
}
