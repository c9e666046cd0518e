package io.demitasse.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.media.MediaFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ResultCacheTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ResultCache cache = new ResultCache(2, Duration.ofSeconds(10), now::get);

    private Object get(Object... arguments) throws Exception {
        return cache.get(List.of(arguments), calls::incrementAndGet);
    }

    @Test
    void equalArgumentsAreAnsweredOnce() throws Exception {
        assertThat(get("a", 1)).isEqualTo(1);
        assertThat(get("a", 1)).isEqualTo(1);
        assertThat(get("a", 2)).isEqualTo(2);
    }

    @Test
    void aFileCountsByItsContent() throws Exception {
        assertThat(get(List.of(MediaFile.of("a.png", "image/png", new byte[] {1}))))
                .isEqualTo(1);
        assertThat(get(List.of(MediaFile.of("b.png", "image/png", new byte[] {1}))))
                .isEqualTo(1);
        assertThat(get(List.of(MediaFile.of("a.png", "image/png", new byte[] {2}))))
                .isEqualTo(2);
    }

    @Test
    void theOneUnusedForLongestGoesFirst() throws Exception {
        get("a");
        get("b");
        get("a");
        get("c");
        assertThat(get("a")).isEqualTo(1);
        assertThat(get("b")).isEqualTo(4);
    }

    @Test
    void aResultGetsTooOld() throws Exception {
        get("a");
        now.set(Instant.EPOCH.plusSeconds(10));
        assertThat(get("a")).isEqualTo(1);
        now.set(Instant.EPOCH.plusSeconds(11));
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void whatThrowsIsNotKept() throws Exception {
        assertThatThrownBy(() -> cache.get(List.of("a"), () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(get("a")).isEqualTo(1);
    }
}
