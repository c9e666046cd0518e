package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DemoTest
class CensusTest {
    @Test
    void countsEveryLetter(DemoTester demo) {
        demo.fill("Pause a line, ms", 0).click("Submit");

        var shares = (Map<?, ?>) demo.value("Letters");
        assertThat(shares.keySet()).hasSize(26);
        assertThat(shares.values().stream().mapToDouble(share -> (Double) share).sum())
                .isCloseTo(1, within(1e-6));
        assertThat((Double) shares.get("e")).isGreaterThan((Double) shares.get("z"));
    }
}
