package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@DemoTest
class TokenStreamTest {
    private static final List<String> LEARNED = List.of("Tea cools.", "Tea steeps in hot water.", "Ice is cold water.");

    @Test
    void saysOnlyWordsItHasRead() {
        Set<String> known = new HashSet<>();
        LEARNED.forEach(sentence -> known.addAll(List.of(sentence.split(" "))));
        var babbler = new Babbler(LEARNED);
        var random = new SplittableRandom(1);

        for (int i = 0; i < 100; i++) {
            assertThat(babbler.sentence(random)).isNotEmpty().isSubsetOf(known);
        }
    }

    @Test
    void saysTheSameForTheSameSeed() {
        var babbler = new Babbler(LEARNED);

        assertThat(babbler.sentence(new SplittableRandom(7))).isEqualTo(babbler.sentence(new SplittableRandom(7)));
    }

    @Test
    void growsWordByWord(DemoTester demo) {
        demo.fill("Sentences", 1).fill("Seed", 7).click("Submit");

        String text = String.valueOf(demo.value("Text")).strip();
        assertThat(text).endsWith(".");
        assertThat(demo.values("Text")).hasSizeGreaterThan(1);
    }
}
