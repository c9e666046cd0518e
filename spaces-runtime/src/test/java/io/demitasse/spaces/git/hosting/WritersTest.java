package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WritersTest {
    private final Writers writers = new Writers();

    @Test
    void oneIsAloneOnlyWhileNobodyWrites() throws IOException {
        writers.enter();
        assertThat(writers.alone(() -> 1)).isFalse();
        writers.enter();
        writers.leave();
        assertThat(writers.alone(() -> 1)).isFalse();
        writers.leave();
        assertThat(writers.alone(() -> 1)).isTrue();
    }

    @Test
    void whoWritesWaitsForTheOneWhoIsAlone() throws IOException {
        var written = new CompletableFuture<Boolean>();
        var asked = new CountDownLatch(1);
        assertThat(writers.alone(() -> {
                    new Thread(() -> {
                                asked.countDown();
                                writers.enter();
                                written.complete(true);
                            })
                            .start();
                    awaitQuietly(asked);
                    assertThat(written).isNotDone();
                    return true;
                }))
                .isTrue();
        assertThat(written.join()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWritesMayMoveBranchesToo() throws IOException {
        assertThat(writers.among(() -> writers.moving(() -> writers.moving(() -> "done"))))
                .isEqualTo("done");
    }

    @Test
    void aFailureLeavesNobodyInside() throws IOException {
        assertThatThrownBy(() -> writers.moving(() -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");
        assertThat(writers.alone(() -> 1)).isTrue();
    }
}
