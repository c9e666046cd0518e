package io.demitasse.internal.gradio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimiterTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"abXYXcd, 2", "XYXcd, 0", "abcXYX, 3", "aXYXYX, 1", "XXYX, 1", "YXYX, 1"})
    void itIsFoundWhereItBeginsFirst(String text, int place) {
        assertThat(new Delimiter("XYX").next(bytes(text), 0, text.length())).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"abcX, 3", "abXY, 2", "ab, 0", "X, 0", "abcde, 3"})
    void whereItMightBeginAtTheEndIsKept(String text, int atLatest) {
        assertThat(new Delimiter("XYX").next(bytes(text), 0, text.length())).isLessThanOrEqualTo(atLatest);
    }

    @Test
    void onlyWhatIsGivenIsLookedAt() {
        byte[] text = bytes("XYX..XYX..XYX");
        assertThat(new Delimiter("XYX").next(text, 1, 13)).isEqualTo(5);
        assertThat(new Delimiter("XYX").next(text, 1, 7)).isBetween(5, 7);
    }

    /** Few different bytes, so that beginnings and ends of it are everywhere. */
    @Test
    void itFindsWhatASlowSearchFinds() {
        var random = new Random(7);
        var delimiter = new Delimiter("abaa");
        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(random.nextInt(3) == 0 ? 'b' : 'a');
            }
            int found = text.indexOf("abaa");
            int next = delimiter.next(bytes(text.toString()), 0, text.length());
            if (found >= 0) {
                assertThat(next).as(text.toString()).isEqualTo(found);
            } else {
                assertThat(next).as(text.toString()).isGreaterThan(text.length() - 4);
            }
        }
    }
}
