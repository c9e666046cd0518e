package io.demitasse.spaces.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardValuesTest {
    @Test
    void valuesAreReadWhateverTheyMean() {
        assertThat(CardValues.of("""
                ---
                title: Words
                tags: [a, b]
                size: 3
                open: true
                since: 2026-11-29
                none:
                deep:
                  er: [1, {x: y}]
                ---
                # Words
                """))
                .isEqualTo(Map.of(
                        "title",
                        "Words",
                        "tags",
                        List.of("a", "b"),
                        "size",
                        3,
                        "open",
                        true,
                        "since",
                        "2026-11-29T00:00:00Z",
                        "deep",
                        Map.of("er", List.of(1, Map.of("x", "y")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# No card",
                "---\nno end",
                "---\n- a list\n---",
                "---\na: &x [1]\nb: *x\n---",
                "---\na: !!java.net.URL [http://x]\n---",
                "---\na: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]\n---",
                "---\n\ta: 1\n---",
                "---\na: {\n---"
            })
    void whatCantBeReadSaysNothing(String readme) {
        assertThat(CardValues.of(readme)).isEmpty();
    }
}
