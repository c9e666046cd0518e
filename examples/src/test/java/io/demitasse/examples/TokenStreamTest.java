package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.component.Update;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Out;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.ArrayList;
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
    void appendsOneWordAfterTheOther() throws InterruptedException {
        List<Object> parts = new ArrayList<>();
        var babbler = new Babbler(LEARNED);

        TokenStream.babble(babbler, 1, 7, new Out<>(new Emitter() {
            @Override
            public void send(Object result) {
                throw new AssertionError("The text was sent again instead of its new part.");
            }

            @Override
            public void send(Component<?> output, Object value) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void append(Component<?> output, Object part) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void append(Object part) {
                parts.add(part);
            }

            @Override
            public void update(Update update) {
                throw new AssertionError("Nothing is to be updated.");
            }
        }));

        assertThat(String.join("", parts.stream().map(String::valueOf).toList()).strip())
                .isEqualTo(String.join(" ", babbler.sentence(new SplittableRandom(7))));
        assertThat(parts).hasSizeGreaterThan(1);
    }

    @Test
    void showsTheWholeText(DemoTester demo) {
        demo.fill("Sentences", 1).fill("Seed", 7).click("Submit");

        assertThat(String.valueOf(demo.value("Text")).strip()).endsWith(".");
    }
}
