package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {
    @Test
    void areOneNumberOrTwo() {
        assertThat(Replicas.parse("3")).isEqualTo(new Replicas(3, 3));
        assertThat(Replicas.parse("2-5")).isEqualTo(new Replicas(2, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5-2", "-1", "1-", "2-5-7", "many", "1001", "99999", "1.5"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Replicas.parse(text))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'" + text + "' is no number of copies: give one from 1 to 1000, or two such as 2-5.");
    }
}
