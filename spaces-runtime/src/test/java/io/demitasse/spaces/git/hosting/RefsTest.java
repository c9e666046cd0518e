package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefsTest {
    private final SampleStore sample;
    private final Refs refs;
    private final String first;
    private final String second;

    RefsTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        refs = sample.repository().refs();
        first = sample.main();
        second = sample.file("a", "one");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void branchesAreListedMadeAndDeleted() throws IOException {
        refs.createBranch("feat/z", first.substring(0, 8), false);
        assertThat(refs.branches())
                .containsExactly(
                        new NamedCommit("feat/z", "refs/heads/feat/z", first),
                        new NamedCommit("main", "refs/heads/main", second));
        refs.deleteBranch("feat/z");
        assertThat(refs.branches()).extracting(NamedCommit::name).containsExactly("main");
        refs.createBranch("feat", "main", false);
    }

    @Test
    void tagsLeadToCommitsWithAMessageOrWithout() throws IOException {
        refs.createTag("v1", first, Optional.empty(), ANN);
        refs.createTag("v2", "main", Optional.of("The second"), ANN);
        assertThat(refs.tags())
                .containsExactly(
                        new NamedCommit("v1", "refs/tags/v1", first), new NamedCommit("v2", "refs/tags/v2", second));
        refs.deleteTag("v2");
        assertThat(refs.tags()).hasSize(1);
    }

    @Test
    void aPullRequestIsARefOfItsOwn() throws IOException {
        refs.createPullRequest(12, "main");
        assertThat(refs.pullRequests()).containsExactly(new NamedCommit("12", "refs/pr/12", second));
        assertRefused(Reason.ALREADY_EXISTS, () -> refs.createPullRequest(12, "main"));
        refs.deletePullRequest(12);
        assertThat(refs.pullRequests()).isEmpty();
    }

    @Test
    void aNameIsTakenOnceUnlessItIsToBeMoved() throws IOException {
        refs.createBranch("x", first, false);
        assertRefused(Reason.ALREADY_EXISTS, () -> refs.createBranch("x", second, false))
                .hasMessage("Reference refs/heads/x already exists");
        refs.createBranch("x", second, true);
        assertThat(sample.repository().revisions().find("x")).hasValue(second);
        refs.createTag("v1", first, Optional.empty(), ANN);
        assertRefused(Reason.ALREADY_EXISTS, () -> refs.createTag("v1", second, Optional.of("again"), ANN))
                .hasMessage("Reference refs/tags/v1 already exists");
    }

    @Test
    void namesThatAreFilesAndFoldersAtOnceAreRefused() throws IOException {
        refs.createBranch("feat", first, false);
        assertRefused(Reason.ALREADY_EXISTS, () -> refs.createBranch("feat/z", first, false));
        assertRefused(Reason.ALREADY_EXISTS, () -> refs.createBranch("Feat", first, false))
                .hasMessage("Reference refs/heads/Feat is too much like refs/heads/feat, which exists already.");
    }

    @Test
    void mainCantBeDeleted() {
        for (String name : List.of("main", "Main", "MAIN")) {
            assertRefused(Reason.PROTECTED, () -> refs.deleteBranch(name))
                    .hasMessage("Cannot delete refs/heads/" + name);
        }
    }

    @Test
    void whatIsNotThereCantBeDeletedNorBegunAt() throws IOException {
        refs.createTag("v1", first, Optional.empty(), ANN);
        for (String name : List.of("no", "v1", "../../HEAD", "", "refs/tags/v1")) {
            assertRefused(Reason.REVISION_NOT_FOUND, () -> refs.deleteBranch(name))
                    .hasMessage("Invalid rev id: " + name);
        }
        assertRefused(Reason.REVISION_NOT_FOUND, () -> refs.createBranch("x", "no", false));
        assertRefused(Reason.REVISION_NOT_FOUND, () -> refs.createTag("x", "no", Optional.empty(), ANN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "..",
                "../x",
                "a..b",
                "a.lock",
                ".a",
                "a/",
                "/a",
                "a//b",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                "a\nb",
                "@{x",
                "HEAD",
                "-x",
                "refs/heads/x",
                "1234567890123456789012345678901234567890"
            })
    void whatCantBeANameIsRefused(String name) {
        assertRefused(Reason.BAD_NAME, () -> refs.createBranch(name, "main", false));
        assertRefused(Reason.BAD_NAME, () -> refs.createTag(name, "main", Optional.of("x"), ANN));
    }

    @Test
    void aNameHasAnEnd() {
        assertRefused(Reason.BAD_NAME, () -> refs.createBranch("a".repeat(250), "main", false))
                .hasMessageEndingWith(
                        "can't be the name of a branch or tag. Take letters, digits, '.', '_', '-' and" + " '/'.");
    }

    @Test
    void anEmptyBranchHasNoFilesAndNoHistory() throws IOException {
        refs.createEmptyBranch("empty", ANN, "Begin anew");
        String commit = sample.repository().revisions().find("empty").orElseThrow();
        assertThat(sample.repository().history().count(commit)).isEqualTo(1);
        assertThat(sample.repository()
                        .tree(commit)
                        .list("", true, Optional.empty(), 10)
                        .entries())
                .isEmpty();
        sample.file("empty", "a", "one");
        assertThat(sample.text("empty", "a")).isEqualTo("one");
    }

    @Test
    void aSquashedBranchHasTheSameFilesInOneCommit() throws IOException {
        String commit = refs.squash("main", ANN, "All in one");
        assertThat(sample.main()).isEqualTo(commit);
        assertThat(sample.repository().history().page(commit, 0, 10))
                .extracting(CommitInfo::title)
                .containsExactly("All in one");
        assertThat(sample.text("main", "a")).isEqualTo("one");
        refs.createPullRequest(1, first);
        refs.squash("refs/pr/1", ANN, "Also");
        assertRefused(Reason.REVISION_NOT_FOUND, () -> refs.squash("no", ANN, "x"));
    }
}
