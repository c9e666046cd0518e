package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {
    private final Vault vault = new Vault(new byte[32]);

    @Test
    void whatIsHiddenIsShownInItsPlace() {
        String hidden = vault.hide("geheim ☕", "space/KEY");

        assertThat(hidden).doesNotContain("geheim");
        assertThat(vault.show(hidden, "space/KEY")).isEqualTo("geheim ☕");
        assertThat(vault.show(vault.hide("", "x"), "x")).isEmpty();
    }

    @Test
    void theSameIsHiddenInAnotherWayEachTime() {
        assertThat(vault.hide("x", "space/KEY")).isNotEqualTo(vault.hide("x", "space/KEY"));
    }

    @Test
    void whatWasMovedIsNotShown() {
        String hidden = vault.hide("x", "space/KEY");

        assertThatThrownBy(() -> vault.show(hidden, "other/KEY"))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The secret other/KEY was changed in the database by something else than the hub. Set it"
                        + " anew.");
    }

    @Test
    void whatWasChangedIsNotShown() {
        byte[] bytes = Base64.getDecoder().decode(vault.hide("x", "p"));
        bytes[bytes.length - 1] ^= 1;

        for (String wrong : new String[] {Base64.getEncoder().encodeToString(bytes), "", "AAAA", "?", "A".repeat(64)}) {
            assertThatThrownBy(() -> vault.show(wrong, "p")).as(wrong).isInstanceOf(OperatorException.class);
        }
    }

    @Test
    void anotherKeyShowsNothing() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> new Vault(other).show(vault.hide("x", "p"), "p"))
                .isInstanceOf(OperatorException.class);
    }
}
