package io.demitasse.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @Test
    void theEndingOfANameStandsForAType() {
        assertThat(MediaTypes.ofName("Zoë #1.txt")).isEqualTo("text/plain");
        assertThat(MediaTypes.ofName("picture.PNG")).isEqualTo("image/png");
        assertThat(MediaTypes.ofName("none")).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({"image/webp,image/webp", "TEXT/Plain; charset=utf-8,text/plain", "audio/x-wav,audio/x-wav"})
    void whatIsGivenCounts(String given, String type) {
        assertThat(MediaTypes.of(given, "picture.png")).isEqualTo(type);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "application/octet-stream", "no type", "a/<b>", "/"})
    void whatSaysNothingIsMadeUpForByTheName(@Nullable String given) {
        assertThat(MediaTypes.of(given, "picture.png")).isEqualTo("image/png");
        assertThat(MediaTypes.of(given, "unknown")).isEqualTo("application/octet-stream");
    }
}
