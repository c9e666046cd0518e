package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.examples.Renovation.Floor;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class RenovationTest {
    @Test
    void estimatesARoom(DemoTester demo) {
        demo.click("Submit");

        assertThat(demo.value("To paint, m²")).isEqualTo(40.1);
        assertThat(demo.value("Paint, litres")).isEqualTo(9.62);
        assertThat(demo.value("Floor, €")).isEqualTo(520.0);
        assertThat(demo.value("Total, €")).isEqualTo(1368.27);
    }

    @Test
    void anExampleLeavesTheRestAsItIs(DemoTester demo) {
        demo.fill("Coats of paint", 4).example(1);

        assertThat(demo.value("Floor")).isEqualTo(Floor.PARQUET);
        assertThat(demo.value("Coats of paint")).isEqualTo(4.0);
        assertThat(demo.value("Doors")).isEqualTo(1.0);
    }
}
