package io.demitasse.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final String REFERENCES = "org.eclipse.jetty.util.referencesPerCacheLine";
    private final String before = System.getProperty(REFERENCES, "16");

    @AfterEach
    void restore() {
        System.setProperty(REFERENCES, before);
    }

    /** In its thread nobody would see it fail. */
    @Test
    void allThatItReadsIsThere() {
        assertThatCode(ReadAhead::read).doesNotThrowAnyException();
    }

    @Test
    void jettyIsToldTheNumberBeforeItLooks() {
        System.clearProperty(REFERENCES);
        ReadAhead.begin();
        assertThat(System.getProperty(REFERENCES)).isEqualTo("16");
    }

    @Test
    void whatTheOperatorSetStays() {
        System.setProperty(REFERENCES, "32");
        ReadAhead.begin();
        assertThat(System.getProperty(REFERENCES)).isEqualTo("32");
    }
}
