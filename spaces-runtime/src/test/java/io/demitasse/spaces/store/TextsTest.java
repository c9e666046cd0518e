package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void aLineHasNoMoreCharactersThanItMay() {
        assertThat(Texts.line("four", "The name", 4)).isEqualTo("four");
        assertThatThrownBy(() -> Texts.line("fives", "The name", 4))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The name is 5 characters long. Make it 4 at most.");
    }

    @Test
    void aLineHasNothingThatCanNotBeSeen() {
        for (String text : new String[] {"a\nb", "a\rb", "a\0b", "a\u0085b", "\u001b[31m"}) {
            assertThatThrownBy(() -> Texts.line(text, "The name", 100))
                    .isInstanceOf(VisitorException.class)
                    .hasMessageStartingWith("The name '")
                    .hasMessageEndingWith("' has more than one line, or characters that can't be seen. Leave them out.")
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text));
        }
    }

    @Test
    void aBlockHasNoMoreBytesThanItMay() {
        assertThat(Texts.block("a\nä", "It", 4)).isEqualTo("a\nä");
        assertThatThrownBy(() -> Texts.block("ää ", "It", 4))
                .isInstanceOf(VisitorException.class)
                .hasMessage("It is larger than 4 bytes. Make it smaller.");
    }

    @Test
    void aPatternTakesEachCharacterAsItIs() {
        assertThat(Texts.anywhere("50%_!x")).isEqualTo("%50!%!_!!x%");
    }
}
