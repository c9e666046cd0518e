package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final long NOW = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void whatNobodyLikesComesLast() {
        assertThat(Trend.of(List.of())).isZero();
        assertThat(Trend.of(List.of(NOW - 10_000 * DAY))).isPositive();
    }

    @Test
    void moreLikesWinOverFewer() {
        assertThat(Trend.of(List.of(NOW, NOW))).isGreaterThan(Trend.of(List.of(NOW)));
    }

    @Test
    void aNewLikeWinsOverTwoOfLastWeek() {
        assertThat(Trend.of(List.of(NOW))).isGreaterThan(Trend.of(List.of(NOW - 7 * DAY, NOW - 7 * DAY)));
        assertThat(Trend.of(List.of(NOW))).isLessThan(Trend.of(List.of(NOW - 3 * DAY, NOW - 3 * DAY)));
    }

    @Test
    void oneMoreIsSeenAmongAThousand() {
        assertThat(Trend.of(Collections.nCopies(1000, NOW))).isGreaterThan(Trend.of(Collections.nCopies(999, NOW)));
    }
}
