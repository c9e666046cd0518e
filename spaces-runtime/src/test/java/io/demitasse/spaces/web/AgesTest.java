package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgesTest {
    private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");

    private static String ago(String duration) {
        return Ages.words(NOW.minus(Duration.parse(duration)), NOW);
    }

    @Test
    void anAgeIsSaidInTheLargestUnitThatFits() {
        assertThat(ago("PT59S")).isEqualTo("just now");
        assertThat(ago("PT1M")).isEqualTo("1 minute ago");
        assertThat(ago("PT59M59S")).isEqualTo("59 minutes ago");
        assertThat(ago("PT1H")).isEqualTo("1 hour ago");
        assertThat(ago("PT23H")).isEqualTo("23 hours ago");
        assertThat(ago("P1D")).isEqualTo("1 day ago");
        assertThat(ago("P30D")).isEqualTo("30 days ago");
        assertThat(ago("P31D")).isEqualTo("15 May 2030");
    }

    @Test
    void whatIsToComeByAClockThatGoesWrongIsNow() {
        assertThat(ago("PT-5H")).isEqualTo("just now");
    }

    @Test
    void theExactTimeIsThereForWhoWantsIt() {
        assertThat(Ages.ago(NOW.minusSeconds(60), () -> NOW).render())
                .isEqualTo(
                        "<time datetime=\"2030-06-15T11:59:00Z\" title=\"2030-06-15T11:59:00Z\">1 minute ago</time>");
    }
}
