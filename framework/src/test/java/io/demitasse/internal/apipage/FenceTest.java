package io.demitasse.internal.apipage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FenceTest {
    @Test
    void codeStandsBetweenLinesOfBackticks() {
        assertThat(Fence.block("java", "int a;\n")).isEqualTo("```java\nint a;\n```\n");
    }

    @Test
    void nothingInTheCodeEndsIt() {
        assertThat(Fence.block("", "a\n````\nb")).isEqualTo("`````\na\n````\nb\n`````\n");
        assertThat(Fence.words("a ``b`` c")).isEqualTo("``` a ``b`` c ```");
        assertThat(Fence.words("a\nb")).isEqualTo("`a b`");
    }
}
