package io.demitasse.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.sample.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private final HandClock clock = new HandClock();
    private final Logins logins = new Logins(clock);

    private Login of(String token) {
        return logins.find(token).orElseThrow();
    }

    @Test
    void aTokenIsOfOneLogin() {
        String ann = logins.begin("ann");
        String again = logins.begin("ann");
        assertThat(of(ann).user()).isEqualTo("ann");
        assertThat(of(ann)).isSameAs(of(ann)).isNotSameAs(of(again));
        assertThat(of(ann).visitor())
                .matches("[\\w-]{22}")
                .isNotEqualTo(of(again).visitor());
        assertThat(logins.find("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
        assertThat(logins.find(null)).isEmpty();
    }

    @Test
    void whoSignsOutIsOut() {
        String token = logins.begin("ann");
        Login login = of(token);
        logins.end(token);
        assertThat(logins.find(token)).isEmpty();
        assertThat(login.isOpen()).isFalse();
        logins.end(token);
        logins.end(null);
    }

    @Test
    void whoSignsOutEverywhereLeavesOthersIn() {
        String here = logins.begin("ann");
        String there = logins.begin("ann");
        String bob = logins.begin("bob");
        Login login = of(there);
        logins.endAll("ann");
        assertThat(logins.find(here)).isEmpty();
        assertThat(logins.find(there)).isEmpty();
        assertThat(login.isOpen()).isFalse();
        assertThat(logins.find(bob)).isPresent();
    }

    @Test
    void aLoginThatIsNotUsedForAWeekEnds() {
        String token = logins.begin("ann");
        clock.turn(Duration.ofDays(6));
        Login login = of(token);
        clock.turn(Duration.ofDays(6));
        assertThat(of(token)).isSameAs(login);
        clock.turn(Duration.ofDays(8));
        assertThat(logins.find(token)).isEmpty();
        assertThat(login.isOpen()).isFalse();
    }

    @Test
    void tooManyEndTheLongestUnused() {
        String first = logins.begin("ann");
        String second = logins.begin("ann");
        Login gone = of(second);
        of(first);
        for (int i = 2; i < 10_001; i++) {
            logins.begin("bob");
        }
        assertThat(logins.find(first)).isPresent();
        assertThat(logins.find(second)).isEmpty();
        assertThat(gone.isOpen()).isFalse();
    }

    @Test
    void aProgramIsTheSameEachTime() {
        assertThat(logins.each("ann")).isSameAs(logins.each("ann")).isNotSameAs(logins.each("bob"));
        assertThat(logins.each("ann").user()).isEqualTo("ann");
    }
}
