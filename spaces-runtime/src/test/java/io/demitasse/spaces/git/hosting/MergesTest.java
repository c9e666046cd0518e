package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergesTest {
    private static final String PULL = "refs/pr/1";

    private final SampleStore sample;
    private final Merges merges;

    MergesTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        merges = sample.repository().merges();
        sample.file("shared", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        sample.repository().refs().createPullRequest(1, "main");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aBranchThatStoodStillIsMoved() throws IOException {
        String commit = sample.file(PULL, "new", "x");
        assertThat(merges.conflicts(PULL, "main")).isEmpty();
        assertThat(merges.merge(PULL, "main", ANN, "Merge")).isEqualTo(commit);
        assertThat(sample.main()).isEqualTo(commit);
    }

    @Test
    void whatWasMergedBeforeChangesNothing() throws IOException {
        String before = sample.file("a", "x");
        assertThat(merges.merge(PULL, "main", ANN, "Merge")).isEqualTo(before);
        assertThat(sample.main()).isEqualTo(before);
    }

    @Test
    void changesOfBothSidesComeTogether() throws IOException {
        String ours = sample.file("shared", "one\n2\n3\n4\n5\n6\n7\n8\n9\n");
        String theirs = sample.file(PULL, "shared", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        assertThat(merges.conflicts(PULL, "main")).isEmpty();
        String merged = merges.merge(PULL, "main", ANN, "Merge pull request 1");
        assertThat(sample.text("main", "shared")).isEqualTo("one\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        CommitInfo info = sample.repository().history().commit(merged);
        assertThat(info.parents()).containsExactly(ours, theirs);
        assertThat(info.title()).isEqualTo("Merge pull request 1");
        assertThat(sample.repository().revisions().find(PULL)).hasValue(theirs);
    }

    @Test
    void whatBothSidesChangedIsRefusedAndNothingMoves() throws IOException {
        String ours = sample.file("shared", "ours");
        sample.file(PULL, "shared", "theirs");
        assertThat(merges.conflicts(PULL, "main")).containsExactly("shared");
        assertRefused(Reason.CONFLICT, () -> merges.merge(PULL, "main", ANN, "Merge"))
                .hasMessage("Both sides changed shared. Bring the branch up to date with: git merge origin/main");
        assertThat(sample.main()).isEqualTo(ours);
    }

    @Test
    void branchAndRevisionHaveToBeThere() {
        assertRefused(Reason.REVISION_NOT_FOUND, () -> merges.merge("refs/pr/2", "main", ANN, "x"));
        assertRefused(Reason.REVISION_NOT_FOUND, () -> merges.merge(PULL, "no", ANN, "x"));
        assertRefused(Reason.REVISION_NOT_FOUND, () -> merges.conflicts(PULL, "no"));
    }
}
