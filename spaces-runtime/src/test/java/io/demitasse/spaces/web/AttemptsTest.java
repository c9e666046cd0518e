package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    private Duration one(String... keys) {
        return attempts.oneMore(List.of(keys));
    }

    private void ten(String... keys) {
        for (int i = 0; i < 10; i++) {
            assertThat(one(keys)).isZero();
        }
    }

    @Test
    void tenInAMinuteAreLetThroughAndThenOneHasToWait() {
        ten("ann");
        now = now.plusSeconds(20);

        assertThat(one("ann")).isEqualTo(Duration.ofSeconds(40));
        assertThat(one("bob")).isZero();
        now = now.plusSeconds(40);
        ten("ann");
        assertThat(one("ann")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void eachKeyCountsForItself() {
        ten("name ann", "address 1");

        assertThat(one("name bob", "address 1")).isPositive();
        assertThat(one("name ann", "address 2")).isPositive();
        assertThat(one("name bob", "address 2")).isZero();
    }

    @Test
    void longKeysAreTheSameWhereTheyBeginTheSame() {
        ten("a".repeat(1000));

        assertThat(one("a".repeat(2000))).isPositive();
    }

    @Test
    void manyOthersDoNotGrowItForEver() {
        ten("ann");
        IntStream.range(0, 9_999).forEach(i -> one("key " + i));
        assertThat(one("ann")).isPositive();

        one("key of one too many");

        assertThat(one("ann")).isZero();
    }
}
