package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void textIsUtf8WithoutZeros() {
        assertThat(PlainText.of("é👋\n".getBytes(StandardCharsets.UTF_8))).contains("é👋\n");
        assertThat(PlainText.of(new byte[0])).contains("");
        assertThat(PlainText.of("é".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(PlainText.of(new byte[] {'a', 0, 'b'})).isEmpty();
    }

    @Test
    void textHasSoManyLinesAtMost() {
        assertThat(PlainText.of("\n".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(PlainText.of("\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
