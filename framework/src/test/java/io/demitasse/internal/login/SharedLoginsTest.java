package io.demitasse.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.store.MemoryStore;
import io.demitasse.sample.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedLoginsTest {
    private final HandClock clock = new HandClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final Logins here = Logins.shared(store.access(), clock);
    private final Logins there = Logins.shared(store.access(), clock);

    @Test
    void whoSignsInAtOneReplicaIsKnownAtAll() {
        String token = here.begin("ann");
        Login login = there.find(token).orElseThrow();
        assertThat(login.user()).isEqualTo("ann");
        assertThat(login.visitor()).isEqualTo(here.find(token).orElseThrow().visitor());
        assertThat(there.find("no such token")).isEmpty();
    }

    @Test
    void whoSignsOutIsSignedOutEverywhereWithinSeconds() {
        String token = here.begin("ann");
        Login login = there.find(token).orElseThrow();
        here.end(token);
        assertThat(login.isOpen()).isTrue();
        clock.turn(Duration.ofSeconds(3));
        assertThat(login.isOpen()).isFalse();
        assertThat(there.find(token)).isEmpty();
    }

    @Test
    void whoSignsOutEverywhereIs() {
        String one = here.begin("ann");
        String two = there.begin("ann");
        String bob = there.begin("bob");
        here.endAll("ann");
        clock.turn(Duration.ofSeconds(3));
        assertThat(there.find(one)).isEmpty();
        assertThat(there.find(two)).isEmpty();
        assertThat(here.find(bob)).isPresent();
    }

    @Test
    void aLoginInUseLastsAndOneThatIsNotEnds() {
        String used = here.begin("ann");
        String unused = here.begin("bob");
        for (int day = 0; day < 9; day++) {
            clock.turn(Duration.ofDays(1));
            assertThat(here.find(used)).isPresent();
        }
        assertThat(there.find(used)).isPresent();
        assertThat(there.find(unused)).isEmpty();
    }

    @Test
    void aProgramIsTheSameVisitorEverywhere() {
        assertThat(here.each("ann").visitor()).isEqualTo(there.each("ann").visitor());
        assertThat(here.each("bob").visitor()).isNotEqualTo(there.each("ann").visitor());
    }
}
