package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static EventLog log(int mostEntries, int mostChars, int... components) {
        var log = new EventLog(mostEntries, () -> mostChars);
        IntStream.of(components).forEach(component -> log.add(new Emission.Updated(component)));
        return log;
    }

    private static List<Integer> after(EventLog log, long number, int atMostChars) {
        return log.after(number, atMostChars).orElseThrow().stream()
                .map(emission -> ((Emission.Updated) emission).component())
                .toList();
    }

    @Test
    void numbersFromOneWithoutGaps() {
        EventLog log = log(10, 10_000, 7, 8, 9);
        assertThat(log.last()).isEqualTo(3);
        assertThat(after(log, 0, 10_000)).containsExactly(7, 8, 9);
        assertThat(after(log, 2, 10_000)).containsExactly(9);
        assertThat(after(log, 3, 10_000)).isEmpty();
    }

    @Test
    void keepsTheNewestAndTellsReadersThatAreFurtherBehind() {
        EventLog log = log(2, 10_000, 1, 2, 3, 4);
        assertThat(after(log, 2, 10_000)).containsExactly(3, 4);
        assertThat(log.after(1, 10_000)).isEmpty();
    }

    @Test
    void aNumberOfTheFutureIsNotKnown() {
        assertThat(log(10, 10_000, 1).after(5, 10_000)).isEmpty();
    }

    @Test
    void isBoundedInCharactersToo() {
        var log = new EventLog(1_000, () -> 1_000);
        IntStream.range(0, 50).forEach(i -> log.add(new Emission.Appended(0, TextNode.valueOf("x".repeat(100)), 1)));
        assertThat(log.after(50 - 7, 10_000)).isPresent();
        assertThat(log.after(50 - 8, 10_000)).isEmpty();
    }

    @Test
    void oneEmissionLargerThanTheBoundIsStillKept() {
        var log = new EventLog(10, () -> 100);
        log.add(new Emission.Appended(0, TextNode.valueOf("x".repeat(1_000)), 1));
        assertThat(log.after(0, 10)).isPresent();
    }

    @Test
    void aReaderTakesAboutAsMuchAsItAskedFor() {
        EventLog log = log(100, 10_000, 1, 2, 3, 4);
        assertThat(after(log, 0, 40)).containsExactly(1, 2);
    }

    @Test
    void staysCorrectWhileOldEntriesAreCutOff() {
        var log = new EventLog(20, () -> 1_000_000);
        for (int i = 1; i <= 500; i++) {
            log.add(new Emission.Updated(i));
            assertThat(after(log, i - 1, 10_000)).containsExactly(i);
        }
        assertThat(after(log, 480, 1_000_000)).hasSize(20).startsWith(481).endsWith(500);
    }

    @Test
    void shrinksWithItsShare() {
        var share = new AtomicInteger(10_000);
        var log = new EventLog(1_000, share::get);
        IntStream.range(0, 50).forEach(i -> log.add(new Emission.Appended(0, TextNode.valueOf("x".repeat(100)), 1)));
        share.set(500);
        log.add(new Emission.Appended(0, TextNode.valueOf("x"), 1));
        assertThat(log.after(51 - 4, 10_000)).isPresent();
        assertThat(log.after(51 - 5, 10_000)).isEmpty();
    }
}
