package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    photo.png,            photo.png
                    ../../etc/passwd,     passwd
                    C:\\Users\\ann\\a.txt, a.txt
                    /,                    file
                    ..,                   file
                    '',                   file
                    '  ',                 file
                    🦊 fuchs.jpg,         🦊 fuchs.jpg
                    تقرير.pdf,            تقرير.pdf
                    """)
    void keepsTheLastPartOnly(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void dropsWhatCouldForgeALineOrTurnTheReadingDirection() {
        assertThat(FileNames.safe("a\r\nSet-Cookie: b\u0000.txt")).isEqualTo("aSet-Cookie: b.txt");
        assertThat(FileNames.safe("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    }

    @Test
    void isBounded() {
        assertThat(FileNames.safe("x".repeat(10_000))).hasSize(200);
    }
}
