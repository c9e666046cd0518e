package io.demitasse.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,    0, 3",
        "bytes=2-,     2, 9",
        "bytes=-4,     6, 9",
        "bytes=-400,   0, 9",
        "bytes=5-400,  5, 9",
        "bytes= 0 - 0, 0, 0"
    })
    void isCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void beyondTheFileCantBeSatisfied(String header) {
        assertThat(ByteRange.parse(header, 10).orElseThrow().isSatisfiable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=3-1",
                "bytes=-",
                "bytes=a-b",
                "bytes=0-1,4-5",
                "lines=0-1",
                "",
                "bytes=99999999999999999999-",
                "bytes=--1"
            })
    void whatIsNotOneRangeIsIgnored(String header) {
        assertThat(ByteRange.parse(header, 10)).isEmpty();
    }
}
