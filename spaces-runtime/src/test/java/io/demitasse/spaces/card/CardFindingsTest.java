package io.demitasse.spaces.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardFindingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nlicense: mit\n---\n# A model\n",
                "---\nany: thing\nmodel-index:\n- name: x\n  results: []\n---\n",
                "\n\n---\ntags: [a, b]\n---\n"
            })
    void cardsOfFilesMayHaveAnySettings(String readme) {
        assertThat(CardFindings.ofFiles(readme)).satisfies(found -> {
            assertThat(found.problems()).isEmpty();
            assertThat(found.warnings()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# A model\n", "---\n---\n", "---\n- a\n- b\n---\n"})
    void noSettingsAreAWarning(String readme) {
        CardFindings found = CardFindings.ofFiles(readme);
        assertThat(found.problems()).isEmpty();
        assertThat(found.warnings()).hasSize(1);
    }

    @Test
    void resultsThatAreNoListAreRefusedWithTheirLine() {
        assertThat(CardFindings.ofFiles("\n---\nlicense: mit\nmodel-index: foo\n---\n")
                        .problems())
                .containsExactly(new CardProblem(
                        4, "\"model-index\" has to be a list of models, each with a name and results."));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertThat(CardFindings.ofFiles("---\nlicense: mit\ntags: [a\n---\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.message()).startsWith("This is no YAML: ");
                });
    }

    @Test
    void aCardThatIsTooDeepIsRefused() {
        assertThat(CardFindings.ofFiles("---\na: " + "[".repeat(50) + "]".repeat(50) + "\n---\n")
                        .problems())
                .hasSize(1);
    }

    @Test
    void ofASpaceTheySayWhatItsCardSays() {
        assertThat(CardFindings.ofSpace("# No card").problems()).hasSize(1);
        assertThat(CardFindings.ofSpace("---\nsdk: static\nnews: 1\n---\n")).satisfies(found -> {
            assertThat(found.problems()).isEmpty();
            assertThat(found.warnings()).hasSize(1);
        });
    }
}
