package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefMoveTest {
    private static final String REF = "refs/heads/x";

    private final SampleStore sample;
    private final Repository git;
    private final ObjectId first;
    private final ObjectId second;

    RefMoveTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        git = sample.repository().git();
        first = ObjectId.fromString(sample.main());
        second = ObjectId.fromString(sample.file("a", "one"));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aRefMovesFromWhereItIsKnownToBe() throws IOException {
        assertThat(RefMove.now(git, REF)).isEmpty();
        assertThat(RefMove.move(git, REF, Optional.empty(), second)).isTrue();
        assertThat(RefMove.move(git, REF, Optional.of(second), first)).isTrue();
        assertThat(RefMove.now(git, REF)).hasValue(first);
        assertThat(RefMove.delete(git, REF, first)).isTrue();
        assertThat(RefMove.now(git, REF)).isEmpty();
    }

    @Test
    void aRefThatIsElsewhereStays() throws IOException {
        RefMove.move(git, REF, Optional.empty(), second);
        assertThat(RefMove.move(git, REF, Optional.empty(), first)).isFalse();
        assertThat(RefMove.move(git, REF, Optional.of(first), first)).isFalse();
        assertThat(RefMove.delete(git, REF, first)).isFalse();
        assertThat(RefMove.now(git, REF)).hasValue(second);
        assertThat(RefMove.move(git, "refs/heads/no", Optional.of(first), second))
                .isFalse();
    }

    @Test
    void aRefThatSomebodyMovesJustNowStays() throws IOException {
        Files.writeString(git.getDirectory().toPath().resolve("refs/heads/main.lock"), "");
        assertThat(RefMove.move(git, "refs/heads/main", Optional.of(second), first))
                .isFalse();
        assertThat(RefMove.now(git, "refs/heads/main")).hasValue(second);
    }
}
