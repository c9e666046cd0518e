package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceIdTest {
    @ParameterizedTest
    @CsvSource({"tmp, test_space, tmp-test-space", "JeffreyXiang, TRELLIS.2, jeffreyxiang-trellis-2"})
    void itsLabelIsAsOnTheHub(String owner, String name, String label) {
        assertThat(new SpaceId(owner, name).label()).isEqualTo(label);
    }

    @Test
    void aLongLabelEndsWithAHashOfTheWhole() {
        String one = new SpaceId("ann", "x".repeat(90) + "1").label();
        String two = new SpaceId("ann", "x".repeat(90) + "2").label();
        assertThat(one).hasSize(63).matches("ann-x+-[0-9a-f]{8}").isNotEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource({"ann, _x_", "_ann, x"})
    void aLabelHasNoHyphenAtItsEnds(String owner, String name) {
        assertThat(new SpaceId(owner, name).label()).matches("ann-+x-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "-a", "a-", "a..b", "a--b", "a\\b", "é"})
    void whatIsNoNameIsRefused(String name) {
        assertThat(SpaceId.find("ann", name)).isEmpty();
        assertThatThrownBy(() -> new SpaceId("ann", name))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("'" + name + "' can't name a Space");
    }
}
