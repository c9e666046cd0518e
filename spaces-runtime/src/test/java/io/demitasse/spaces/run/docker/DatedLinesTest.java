package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DatedLinesTest {
    private final List<String> taken = new ArrayList<>();
    private final DatedLines lines = new DatedLines(taken::add);

    private static String at(int nanos, String text) {
        return "2026-11-29T21:00:33.%09dZ %s".formatted(nanos, text);
    }

    @Test
    void theTimeIsLeftOut() {
        Consumer<String> reading = lines.reading();
        reading.accept(at(1, "one"));
        reading.accept(at(2, ""));
        reading.accept(at(2, "  at the same time"));
        assertThat(taken).containsExactly("one", "", "  at the same time");
    }

    @Test
    void aSecondReadingGivesOnWhatTheFirstHadNotComeTo() {
        Consumer<String> first = lines.reading();
        first.accept(at(1, "one"));
        first.accept(at(2, "two"));
        Consumer<String> second = lines.reading();
        second.accept(at(1, "one"));
        second.accept(at(2, "two"));
        second.accept(at(10, "three"));
        assertThat(taken).containsExactly("one", "two", "three");
    }

    @Test
    void aPieceOfALineGoesTheWayOfItsBeginning() {
        Consumer<String> first = lines.reading();
        first.accept(at(1, "long"));
        first.accept("709Z er");
        Consumer<String> second = lines.reading();
        second.accept(at(1, "long"));
        second.accept("709Z er");
        second.accept(at(2, "the end"));
        assertThat(taken).containsExactly("long", "709Z er", "the end");
    }
}
