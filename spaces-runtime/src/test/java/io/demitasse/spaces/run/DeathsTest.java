package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private final Deaths deaths = new Deaths(Pace.DEFAULT);

    @Test
    void eachMakesTheNextStartWaitTwiceAsLongUntilThereAreTooMany() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(i -> deaths.oneMore().orElseThrow().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(deaths.oneMore()).isEmpty();
    }

    @Test
    void areForgottenAfterALongRunOnly() {
        assertThat(deaths.oneMore()).hasValue(Duration.ofSeconds(1));
        deaths.forgetAfter(Duration.ofSeconds(59));
        assertThat(deaths.oneMore()).hasValue(Duration.ofSeconds(2));
        deaths.forgetAfter(Duration.ofSeconds(61));
        assertThat(deaths.oneMore()).hasValue(Duration.ofSeconds(1));
    }
}
