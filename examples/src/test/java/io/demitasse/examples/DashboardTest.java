package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class DashboardTest {
    @Test
    void showsTheTimeWhenItIsLoaded(DemoTester demo) {
        assertThat((String) demo.value("Time")).matches("\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void theSharesOfMemoryAddUp() {
        assertThat(Dashboard.memory().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }
}
