package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Test
    void linesEndAsTheyDidBefore() {
        assertThat(TextLines.like("a\nb\n", "a\r\nc\r\n")).isEqualTo("a\nc\n");
        assertThat(TextLines.like("a\r\nb\r\n", "a\r\nc\r\n")).isEqualTo("a\r\nc\r\n");
        assertThat(TextLines.like("", "a\r\nb")).isEqualTo("a\nb");
    }
}
