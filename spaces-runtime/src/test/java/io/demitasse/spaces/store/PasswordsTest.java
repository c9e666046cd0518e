package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(2);

    @Test
    void whatIsKeptTellsHowItWasMadeAndNoMore() {
        assertThat(new Passwords(Passwords.ROUNDS).hash("correct horse"))
                .matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void theHashIsThatOfTheStandard() {
        // PBKDF2-HMAC-SHA-256 of RFC 7914, section 11: "passwd", "salt", 1 round, the first 32 bytes.
        String kept = "pbkdf2-sha256$1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw";

        assertThat(passwords.matches("passwd", kept)).isTrue();
        assertThat(passwords.matches("password", kept)).isFalse();
    }

    @Test
    void theSamePasswordIsKeptInAnotherWayEachTime() {
        String one = passwords.hash("correct horse");
        String two = passwords.hash("correct horse");

        assertThat(one).isNotEqualTo(two);
        assertThat(passwords.matches("correct horse", one)).isTrue();
        assertThat(passwords.matches("correct horse", two)).isTrue();
        assertThat(passwords.matches("Correct horse", one)).isFalse();
    }

    @Test
    void whatWasKeptWithOtherRoundsStillCounts() {
        assertThat(new Passwords(5).matches("correct horse", passwords.hash("correct horse")))
                .isTrue();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("", passwords.nobody())).isFalse();
        assertThat(passwords.matches("correct horse", passwords.nobody())).isFalse();
        assertThat(passwords.nobody()).startsWith("pbkdf2-sha256$2$");
    }

    @Test
    void whatIsTooLongIsNoPassword() {
        assertThat(passwords.matches("x".repeat(1_000_000), passwords.hash("x".repeat(256))))
                .isFalse();
    }
}
