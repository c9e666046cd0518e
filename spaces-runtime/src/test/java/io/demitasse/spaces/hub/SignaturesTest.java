package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final Signatures signatures = new Signatures(() -> now);

    private boolean allows(String what, String word) {
        return signatures.allows(what, word.substring(0, word.indexOf('.')), word.substring(word.indexOf('.') + 1));
    }

    @Test
    void whatWasSignedIsAllowedAndNothingElse() {
        String word = signatures.word("GET /a");
        assertThat(allows("GET /a", word)).isTrue();
        assertThat(allows("GET /b", word)).isFalse();
        assertThat(allows("PUT /a", word)).isFalse();
        assertThat(allows("GET /a", word + "x")).isFalse();
    }

    @Test
    void itEndsAfterAnHourAndCantBeMadeLonger() {
        String word = signatures.word("GET /a");
        now = now.plusSeconds(3600);
        assertThat(allows("GET /a", word)).isTrue();
        now = now.plusSeconds(1);
        assertThat(allows("GET /a", word)).isFalse();
        assertThat(allows("GET /a", "9" + word)).isFalse();
        assertThat(signatures.allows("GET /a", "soon", "x")).isFalse();
    }

    @Test
    void anotherHubSignsOtherwise() {
        assertThat(new Signatures(() -> now).word("GET /a")).isNotEqualTo(signatures.word("GET /a"));
    }

    @Test
    void anAddressHasItInItsQuery() {
        assertThat(signatures.query("GET /a"))
                .matches("expires=" + now.plusSeconds(3600).getEpochSecond() + "&signature=[A-Za-z0-9_-]{43}");
    }
}
