package io.demitasse.internal.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void nothingChosenIsEverything() {
        assertThat(Selection.of(null).has("a")).isTrue();
        assertThat(Selection.of(" ").has("a")).isTrue();
    }

    @Test
    void whatIsChosenIsAllThereIs() {
        Selection some = Selection.of("a, b,");
        assertThat(some.has("a")).isTrue();
        assertThat(some.has("b")).isTrue();
        assertThat(some.has("c")).isFalse();
    }
}
