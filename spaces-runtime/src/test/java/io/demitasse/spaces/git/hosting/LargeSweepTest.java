package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSweepTest {
    private final Instant later = Instant.now().plus(LargeSweep.PATIENCE).plus(Duration.ofDays(1));
    private final SampleStore sample;
    private final HostedRepository repository;

    LargeSweepTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        repository = sample.repository();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private boolean isThere(String sha256) throws IOException {
        return repository.largeFiles().find(sha256).isPresent();
    }

    private void commit(String branch, String path, String sha256, long size) throws IOException {
        try (Draft draft = repository.draft(branch)) {
            draft.addLarge(path, sha256, size);
            draft.commit(ANN, "Add " + path, "");
        }
    }

    @Test
    void whatNothingLeadsToIsGoneAfterTwoWeeks() throws IOException {
        String sent = sample.large("sent, but in no commit");
        long bytes = repository.largeFiles().bytes();
        assertThat(repository.collect(Instant.now().plus(Duration.ofDays(13)))).isTrue();
        assertThat(isThere(sent)).isTrue();
        assertThat(repository.collect(later)).isTrue();
        assertThat(isThere(sent)).isFalse();
        assertThat(repository.largeFiles().bytes()).isEqualTo(bytes - 22);
        assertThat(sample.large("sent, but in no commit")).isEqualTo(sent);
        assertThat(isThere(sent)).isTrue();
    }

    @Test
    void whatABranchATagOrAPullRequestLeadsToStays() throws IOException {
        String old = sample.large("in an old commit");
        commit("main", "a.bin", old, 16);
        try (Draft draft = repository.draft("main")) {
            draft.delete("a.bin");
            draft.commit(ANN, "Without", "");
        }
        String tagged = sample.large("tagged");
        repository.refs().createBranch("passing", "main", false);
        commit("passing", "b.bin", tagged, 6);
        repository.refs().createTag("v1", "passing", Optional.of("A version"), ANN);
        repository.refs().deleteBranch("passing");
        String proposed = sample.large("proposed");
        repository.refs().createPullRequest(1, "main");
        commit("refs/pr/1", "folder/c.bin", proposed, 8);

        assertThat(repository.collect(later)).isTrue();

        assertThat(isThere(old)).isTrue();
        assertThat(isThere(tagged)).isTrue();
        assertThat(isThere(proposed)).isTrue();
    }

    @Test
    void whatIsLedToNoMoreStaysTwoWeeksFromThenOn() throws IOException {
        String large = sample.large("once");
        repository.refs().createBranch("passing", "main", false);
        commit("passing", "b.bin", large, 4);
        repository.collect(later);
        repository.refs().deleteBranch("passing");
        repository.collect(later.plus(Duration.ofDays(13)));
        assertThat(isThere(large)).isTrue();
        repository.collect(later.plus(Duration.ofDays(15)));
        assertThat(isThere(large)).isFalse();
    }

    @Test
    void whatIsSaidToBeNeededStays() throws IOException {
        String large = sample.large("asked for again");
        repository.largeFiles().need(large, later.minus(Duration.ofDays(1)));
        repository.largeFiles().need("no digest", later);
        repository.collect(later);
        assertThat(isThere(large)).isTrue();
    }

    @Test
    void aFileThatOnlyLooksLikeAPointerHarmsNothing() throws IOException {
        sample.file("a.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 5\n");
        String gone = sample.large("gone");
        try (Draft draft = repository.draft("main")) {
            draft.add("short.txt", bytes("x".repeat(200)));
            draft.commit(ANN, "Short", "");
        }
        assertThat(repository.collect(later)).isTrue();
        assertThat(isThere(gone)).isFalse();
    }
}
