package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class EssayTest {
    @Test
    void countsWords() {
        assertThat(Essay.words("")).isZero();
        assertThat(Essay.words("  one two\nthree  ")).isEqualTo(3);
    }

    @Test
    void countsAsTheVisitorTypes(DemoTester demo) {
        demo.fill("Essay", "Call me Ishmael.");

        assertThat(demo.value("Words")).isEqualTo(3.0);
    }

    @Test
    void hidesTheEssayThatNobodyWrites(DemoTester demo) {
        demo.choose("Kind", "none");
        assertThat(demo.isVisible("Essay")).isFalse();

        demo.choose("Kind", "long");
        assertThat(demo.isVisible("Essay")).isTrue();
        assertThat(demo.toString()).contains("200 words");
    }
}
