package io.demitasse.internal.gradio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Silence silence = new Silence(clock::get);

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void thereIsNoneAtFirst() {
        assertThat(silence.isNow()).isFalse();
        assertThat(silence.wakeIn()).isEmpty();
    }

    @Test
    void lastsSoLongAndWhoWaitsIsWokenOnce() {
        silence.from(40);
        assertThat(silence.isNow()).isTrue();
        assertThat(silence.wakeIn()).hasValue(41L);
        assertThat(silence.wakeIn()).isEmpty();
        pass(39);
        assertThat(silence.isNow()).isTrue();
        pass(1);
        assertThat(silence.isNow()).isFalse();
    }

    @Test
    void ofAnEventThatIsOldEnoughThereIsNone() {
        pass(15);
        silence.untilAge(40);
        assertThat(silence.wakeIn()).hasValue(26L);
        pass(25);
        assertThat(silence.isNow()).isFalse();
        silence.untilAge(40);
        assertThat(silence.isNow()).isFalse();
        assertThat(silence.wakeIn()).isEmpty();
    }

    @Test
    void aLongerOneIsNotCutShort() {
        silence.from(300);
        assertThat(silence.wakeIn()).hasValue(301L);
        silence.untilAge(40);
        assertThat(silence.wakeIn()).isEmpty();
        pass(299);
        assertThat(silence.isNow()).isTrue();
    }
}
