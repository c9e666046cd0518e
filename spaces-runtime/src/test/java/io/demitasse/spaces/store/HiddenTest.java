package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HiddenTest {
    @Test
    void eachIsAnother() {
        assertThat(Stream.generate(() -> Hidden.fresh(34)).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(secret -> secret.matches("[A-Za-z0-9]{34}"));
    }

    @Test
    void everyCharacterIsUsed() {
        assertThat(Hidden.fresh(10_000).chars().distinct()).hasSize(62);
    }

    @Test
    void theDigestIsThatOfTheStandard() {
        // SHA-256 of "abc", FIPS 180-2.
        assertThat(Hidden.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
