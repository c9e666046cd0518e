package io.demitasse.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.sample.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final HandClock clock = new HandClock();
    private final Attempts attempts = new Attempts(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("here");
        }
    }

    @Test
    void theTenthFailureLocksThatPlaceForTheRestOfItsMinute() {
        fail(9);
        clock.turn(Duration.ofSeconds(59));
        assertThat(attempts.isLocked("here")).isFalse();
        fail(1);
        assertThat(attempts.isLocked("here")).isTrue();
        assertThat(attempts.isLocked("there")).isFalse();
        clock.turn(Duration.ofSeconds(1));
        assertThat(attempts.isLocked("here")).isFalse();
    }

    @Test
    void afterAMinuteTheCountBeginsAgain() {
        fail(9);
        clock.turn(Duration.ofSeconds(60));
        fail(9);
        assertThat(attempts.isLocked("here")).isFalse();
        fail(1);
        assertThat(attempts.isLocked("here")).isTrue();
    }
}
