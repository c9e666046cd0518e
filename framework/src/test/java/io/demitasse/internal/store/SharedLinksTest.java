package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.sample.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedLinksTest {
    private final HandClock clock = new HandClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final LinkStore here = links("app");
    private final LinkStore there = links("app");

    private LinkStore links(String app) {
        return new SharedLinks(store.access(), app, 2, Duration.ofDays(10), clock);
    }

    @Test
    void aLinkLeadsToTheSameAtEveryReplica() {
        here.put("abc", "[1,\n2]");
        assertThat(there.find("abc")).contains(new LinkStore.Kept("[1,\n2]", clock.instant()));
        assertThat(there.find("../abc")).isEmpty();
        assertThat(links("another app").find("abc")).isEmpty();
    }

    @Test
    void theOldestGivesWay() {
        for (String id : new String[] {"one", "two", "three"}) {
            here.put(id, id);
            clock.turn(Duration.ofSeconds(1));
        }
        assertThat(there.find("one")).isEmpty();
        assertThat(there.find("two")).isPresent();
        assertThat(there.find("three")).isPresent();
    }

    @Test
    void whatIsOldIsSwept() {
        here.put("one", "1");
        clock.turn(Duration.ofSeconds(1));
        here.put("two", "2");
        there.sweep(clock.instant());
        assertThat(here.find("one")).isEmpty();
        assertThat(here.find("two")).isPresent();
        clock.turn(Duration.ofDays(10));
        assertThat(here.find("two")).isEmpty();
    }
}
