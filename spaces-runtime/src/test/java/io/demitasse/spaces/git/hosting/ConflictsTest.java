package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private final Conflicts conflicts = new Conflicts();
    private final AtomicInteger trials = new AtomicInteger();

    private static ObjectId commit(int number) {
        return ObjectId.fromString(String.format("%040x", number));
    }

    private List<String> of(int from, int into, List<String> files) throws IOException {
        return conflicts.of(commit(from), commit(into), () -> {
            trials.incrementAndGet();
            return files;
        });
    }

    @Test
    void aPairIsTriedOnce() throws IOException {
        assertThat(of(1, 2, List.of("a"))).containsExactly("a");
        assertThat(of(1, 2, List.of("b"))).containsExactly("a");
        assertThat(of(2, 1, List.of())).isEmpty();
        assertThat(of(1, 3, List.of("c"))).containsExactly("c");
        assertThat(trials).hasValue(3);
    }

    @Test
    void whatIsAskedForMostIsKept() throws IOException {
        for (int other = 10; other < 200; other++) {
            assertThat(of(1, 2, List.of("a"))).containsExactly("a");
            assertThat(of(1, other, List.of())).isEmpty();
        }
        assertThat(trials).hasValue(191);
        assertThat(of(1, 10, List.of("again"))).containsExactly("again");
    }

    @Test
    void aTrialThatFailsIsTriedAgainAndVeryMuchIsNotKept() throws IOException {
        assertThatThrownBy(() -> conflicts.of(commit(1), commit(2), () -> {
                    throw new IOException("The disk is gone");
                }))
                .hasMessage("The disk is gone");
        List<String> many = Collections.nCopies(1001, "a");
        assertThat(of(1, 2, many)).hasSize(1001);
        assertThat(of(1, 2, many)).hasSize(1001);
        assertThat(trials).hasValue(2);
    }
}
