package io.demitasse.components.browserstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealedTest {
    private final Sealed sealed = new Sealed(new byte[] {1, 2, 3}, "visits");

    @Test
    void opensWhatItSealed() {
        for (String text : List.of("", "7", "Grüße 🎉", "x".repeat(10_000))) {
            String closed = sealed.seal(text);
            assertThat(sealed.open(closed)).contains(text);
            assertThat(sealed.seal(text)).isEqualTo(closed);
            assertThat(closed).doesNotContain("Grüße").matches("[\\w-]+");
        }
    }

    @Test
    void nothingElseOpens() {
        String closed = sealed.seal("42");
        for (int i = 0; i < closed.length(); i++) {
            char other = closed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = closed.substring(0, i) + other + closed.substring(i + 1);
            // The last character has bits that mean nothing.
            if (i < closed.length() - 1) {
                assertThat(sealed.open(changed)).as(changed).isEmpty();
            }
        }
        assertThat(sealed.open("")).isEmpty();
        assertThat(sealed.open("short")).isEmpty();
        assertThat(sealed.open("not base 64!")).isEmpty();
        assertThat(sealed.open(closed.substring(0, closed.length() - 2))).isEmpty();
    }

    @Test
    void anotherSecretOrPurposeDoesNotOpenIt() {
        String closed = sealed.seal("42");
        assertThat(new Sealed(new byte[] {1, 2, 4}, "visits").open(closed)).isEmpty();
        assertThat(new Sealed(new byte[] {1, 2, 3}, "name").open(closed)).isEmpty();
    }
}
