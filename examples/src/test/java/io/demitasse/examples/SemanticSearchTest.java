package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class SemanticSearchTest {
    private final SearchModel model = new SearchModel(Resources.lines("almanac.txt"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why is the sea going up and down? | The tides rise and fall because the Moon pulls on the sea.",
                "What makes dough get bigger? | Bread rises because yeast eats sugar and breathes out carbon dioxide.",
                "Who was the first programmer? | Ada Lovelace wrote a program for a machine that was never finished.",
                "How do I keep my files safe? | A backup in another place saves data from fire and theft.",
                "kitty sounds | Cats purr when content, but also when they are hurt or afraid."
            })
    void findsByMeaning(String question, String sentence) {
        assertThat(model.search(question, 1)).first().extracting("sentence").isEqualTo(sentence);
    }

    @Test
    void ranksTheNearestFirst() {
        assertThat(model.search("Why do leaves change their colour?", 10))
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
                .allSatisfy(hit -> assertThat(hit.score()).isBetween(-1.0, 1.0));
    }

    @Test
    void givesTheSameSentenceTheHighestScore() {
        assertThat(model.search("Ice floats because water grows lighter when it freezes.", 1))
                .first()
                .satisfies(hit -> assertThat(hit.score()).isGreaterThan(0.999));
    }

    @Test
    void showsTheHitsWithTheirScores() {
        try (var demo = DemoTester.of(SemanticSearch.app())) {
            demo.fill("Question", "Why is the sea going up and down?")
                    .fill("Hits", 2)
                    .click("Search");

            assertThat(demo.value("Sentences found")).isEqualTo("""
| Score | Sentence |
| ---: | :--- |
| 0.64 | The tides rise and fall because the Moon pulls on the sea. |
| 0.44 | The Dead Sea is so salty that swimmers float without trying. |
""");
        }
    }

    @Test
    void asksForAQuestion() {
        try (var demo = DemoTester.of(SemanticSearch.app())) {
            demo.fill("Question", " ").click("Search");

            assertThat(demo.failure()).isEqualTo("There is no question yet. Write one, or try an example below.");
        }
    }
}
