package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationTest {
    @Test
    void knowsTheLineOfTheAuthorsCode() {
        assertThat(Declaration.here().place()).matches("DeclarationTest\\.java:\\d+");
    }

    @Test
    void noTwoAreEqual() {
        assertThat(Declaration.here()).isNotEqualTo(Declaration.here());
    }
}
