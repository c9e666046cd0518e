package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource({
        "4.29.0,true",
        "3.99,true",
        "4.30,false",
        "4.30.1b2,false",
        "6.31.0,false",
        "'',false",
        "new,false",
        "99999999999.1,false"
    })
    void areComparedByNumber(String version, boolean isBefore) {
        assertThat(Versions.isBefore(version, 4, 30)).isEqualTo(isBefore);
    }
}
