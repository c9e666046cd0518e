package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void aPlaceIsFoundAgain() {
        String cursor = Cursor.of("42 ann/größe?");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.place(cursor)).isEqualTo("42 ann/größe?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "a b", "=", "AA", "Cg", "../..", "%41"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.place(text))
                .isInstanceOf(VisitorException.class)
                .hasMessage(
                        "The cursor '" + text + "' is none that a list of this hub has given. Begin the list again.");
    }

    @Test
    void oneThatIsTooLongIsShownInPart() {
        assertThatThrownBy(() -> Cursor.place("x".repeat(100_000)))
                .isInstanceOf(VisitorException.class)
                .hasMessageStartingWith("The cursor 'xxx")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    }
}
