package io.demitasse.handler;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.sample.Line;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Line a = line("A");
    private final Line b = line("B");

    @Test
    void givesEachComponentItsValueWhateverCopyAsks() {
        Values values = Values.of(List.of(a, b), List.of("one", "two"));
        assertThat(values.get(a)).isEqualTo("one");
        assertThat(values.get(b.label("Other"))).isEqualTo("two");
    }

    @Test
    void aValueTakesThePlaceOfTheOneBefore() {
        Values first = Values.of(a, "one");
        Values second = first.and(b, "two").and(a, "three");
        assertThat(first.get(a)).isEqualTo("one");
        assertThat(second.get(a)).isEqualTo("three");
        assertThat(second.components()).isEqualTo(List.of(a, b));
        assertThat(first.in(List.of(b, a))).isEqualTo(Arrays.asList(null, "one"));
    }

    @Test
    void saysWhichComponentHasNone() {
        assertThat(Values.of(a, "one").find(b)).isEmpty();
        assertThatThrownBy(() -> Values.of(a, "one").get(b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("line \"B\" \\(ValuesTest.java:\\d+\\) has no value here. Name it among the"
                        + " inputs: inputs\\(List.of\\(…\\)\\).");
    }
}
