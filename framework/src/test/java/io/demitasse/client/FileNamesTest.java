package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cat.png             | cat.png
            /tmp/x/Zoë #1.txt   | Zoë #1.txt
            ../../etc/passwd    | passwd
            ..\\\\..\\\\boot.ini | boot.ini
            ..                  | file
            .                   | file
            a/..                | file
            ``                  | file
            CON                 | _CON
            nul.txt             | _nul.txt
            trailing.. .        | trailing
            """)
    void aServerDoesNotChooseWhereAFileGoes(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void controlsAndHalvesOfLettersGo() {
        assertThat(FileNames.safe("a\u0000b\r\nc\u202Ed\uD800.txt")).isEqualTo("abcd.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String safe = FileNames.safe("é".repeat(5_000) + ".png");
        assertThat(safe).endsWith("é.png");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
        assertThat(FileNames.safe("x." + "y".repeat(9_000))).hasSize(180);
    }
}
