package io.demitasse.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadNamesTest {
    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt",
        "../../etc/passwd, passwd",
        "C:\\temp\\a.txt, a.txt",
        "'trailing.txt.. ', trailing.txt",
        "Zoë #1 50%.txt, Zoë #1 50%.txt",
        "<a>|b?`c`$d!{e}.txt, abcde.txt",
        "con, _con",
        "COM1.txt, _COM1.txt",
        "'', file"
    })
    void whatIsDangerousAnywhereIsLeftOut(String name, String safe) {
        assertThat(UploadNames.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/..", "..."})
    void aNameOfDotsIsRefused(String name) {
        assertThatThrownBy(() -> UploadNames.safe(name)).hasMessageContaining("Invalid file name");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(UploadNames.safe("😀".repeat(300) + ".jpeg")).isEqualTo("😀".repeat(115) + ".jpeg");
        assertThat(UploadNames.safe("a." + "x".repeat(300))).hasSize(120);
    }
}
