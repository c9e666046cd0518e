package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
    private final SampleStore sample;
    private final Revisions revisions;
    private final String first;
    private final String second;

    RevisionsTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        revisions = sample.repository().revisions();
        first = sample.main();
        second = sample.file("a", "one");
        Refs refs = sample.repository().refs();
        refs.createBranch("feat/z", first, false);
        refs.createTag("v1", first, Optional.empty(), ANN);
        refs.createTag("v2", second, Optional.of("Two"), ANN);
        refs.createPullRequest(7, first);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void namesOfAllKindsLeadToCommits() throws IOException {
        assertThat(revisions.find("main")).hasValue(second);
        assertThat(revisions.find("HEAD")).hasValue(second);
        assertThat(revisions.find("refs/heads/main")).hasValue(second);
        assertThat(revisions.find("feat/z")).hasValue(first);
        assertThat(revisions.find("v1")).hasValue(first);
        assertThat(revisions.find("refs/tags/v1")).hasValue(first);
        assertThat(revisions.find("refs/pr/7")).hasValue(first);
        assertThat(revisions.find(first)).hasValue(first);
        assertThat(revisions.find(second.substring(0, 7))).hasValue(second);
        assertThat(revisions.find(second.substring(0, 20))).hasValue(second);
    }

    @Test
    void anAnnotatedTagLeadsToItsCommit() throws IOException {
        assertThat(revisions.find("v2")).hasValue(second);
    }

    @Test
    void aBranchComesBeforeATagOfItsName() throws IOException {
        sample.repository().refs().createBranch("v1", second, false);
        assertThat(revisions.find("v1")).hasValue(second);
    }

    @Test
    void whatIsNoCommitIsNoRevision() throws IOException {
        String blob = sample.repository().tree(second).entry("a").id();
        assertThat(revisions.find(blob)).isEmpty();
        assertThat(revisions.find(blob.substring(0, 10))).isEmpty();
        assertThat(revisions.find(second.substring(0, 6))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no",
                "../../config",
                "refs/heads/../../config",
                "refs/heads/",
                "config",
                "refs/remotes/x",
                "main\0",
                "main~1",
                "main^{tree}",
                "@",
                "FETCH_HEAD",
                "//main",
                "main/",
                "0000000000000000000000000000000000000000"
            })
    void whatIsNotThereIsEmpty(String name) throws IOException {
        assertThat(revisions.find(name)).isEmpty();
    }

    @Test
    void aNameOfAnyLengthDoesNoHarm() throws IOException {
        assertThat(revisions.find("a".repeat(100_000))).isEmpty();
        assertThat(revisions.split("a/".repeat(50_000))).isEmpty();
    }

    @Test
    void aRevisionIsToldFromThePathBehindIt() throws IOException {
        assertThat(revisions.split("feat/z/some/file.py"))
                .hasValue(new Revisions.Split("feat/z", first, "some/file.py"));
        assertThat(revisions.split("main")).hasValue(new Revisions.Split("main", second, ""));
        assertThat(revisions.split("main/")).hasValue(new Revisions.Split("main", second, ""));
        assertThat(revisions.split("refs/pr/7/README.md"))
                .hasValue(new Revisions.Split("refs/pr/7", first, "README.md"));
        assertThat(revisions.split(first + "/a/b")).hasValue(new Revisions.Split(first, first, "a/b"));
        assertThat(revisions.split("feat/x/some/file.py")).isEmpty();
    }

    @Test
    void theLongestNameCounts() throws IOException {
        sample.repository().refs().createTag("feat", second, Optional.empty(), ANN);
        assertThat(revisions.split("feat/z/file")).hasValue(new Revisions.Split("feat/z", first, "file"));
        assertThat(revisions.split("feat/y/file")).hasValue(new Revisions.Split("feat", second, "y/file"));
    }

    @Test
    void aTreeNeedsAWholeCommitId() {
        assertRefused(Reason.REVISION_NOT_FOUND, () -> sample.repository().tree("main"))
                .hasMessage("Invalid rev id: main");
        assertRefused(
                Reason.REVISION_NOT_FOUND, () -> sample.repository().tree("1234567890123456789012345678901234567890"));
    }
}
