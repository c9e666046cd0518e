package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizesTest {
    @Test
    void aSizeIsSaidInTheUnitThatFits() {
        assertThat(Sizes.words(0)).isEqualTo("0 B");
        assertThat(Sizes.words(999)).isEqualTo("999 B");
        assertThat(Sizes.words(1000)).isEqualTo("1.0 kB");
        assertThat(Sizes.words(999_949)).isEqualTo("999.9 kB");
        assertThat(Sizes.words(999_950)).isEqualTo("1.0 MB");
        assertThat(Sizes.words(1_500_000_000)).isEqualTo("1.5 GB");
        assertThat(Sizes.words(Long.MAX_VALUE)).isEqualTo("9223372.0 TB");
    }
}
