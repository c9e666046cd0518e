package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void aFreshOneIsNobodyElses() {
        Set<Id> all = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            Id id = Id.fresh();
            assertThat(id.hex()).matches("[0-9a-f]{24}");
            all.add(id);
        }

        assertThat(all).hasSize(10_000);
    }

    @Test
    void theSecondOfItsMakingComesFirst() {
        long before = System.currentTimeMillis() / 1000;

        long second = Long.parseLong(Id.fresh().hex().substring(0, 8), 16);

        assertThat(second).isBetween(before, System.currentTimeMillis() / 1000);
    }

    @Test
    void onlyDigitsAreOne() {
        String hex = "0123456789abcdef01234567";

        assertThat(Id.find(hex)).contains(new Id(hex));
        assertThat(new Id(hex)).hasToString(hex);
        for (String other :
                new String[] {"", "../../../../etc/password", hex + "0", hex.replace('a', 'A'), hex + "\n"}) {
            assertThat(Id.find(other)).as(other).isEmpty();
        }
        assertThatThrownBy(() -> new Id("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'x' is no id: one has 24 hexadecimal digits in lower case.");
    }
}
