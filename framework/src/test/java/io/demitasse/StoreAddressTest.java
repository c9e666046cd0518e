package io.demitasse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://secret@host", "redis", "mysql://host/db", "::", "redis:// host"})
    void anotherIsRefusedWithoutBeingRepeated(String address) {
        assertThatThrownBy(() -> StoreAddress.open(address))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The address of the store that replicas share is none that is known: give"
                        + " redis://host:6379 or postgresql://user:password@host/database, in store(…) or in"
                        + " DEMITASSE_STORE.");
    }

    @Test
    void aStoreThatDoesNotAnswerEndsTheLaunch() {
        var surroundings = Surroundings.of(Map.of("DEMITASSE_STORE", "redis://127.0.0.1:1"));
        assertThatThrownBy(() -> new Launch().settings(surroundings))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("The store that replicas share can't be used: Redis says");
    }

    @Test
    void theAuthorsAddressWins() {
        var surroundings = Surroundings.of(Map.of("DEMITASSE_STORE", "redis://127.0.0.1:1"));
        assertThatThrownBy(() -> new Launch()
                        .store("postgresql://ann:se%20cret@127.0.0.1:1/db?connectTimeout=1")
                        .settings(surroundings))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("PostgreSQL says")
                .hasMessageNotContaining("cret");
    }
}
