package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class CountdownTest {
    @Test
    void countsDown(DemoTester demo) {
        demo.fill("Seconds", 1).click("Start");

        assertThat(demo.values("Countdown")).containsExactly("T minus 1", "Lift-off");
    }

    @Test
    void isHeldByAnotherButton(DemoTester demo) {
        demo.fill("Seconds", 60).start("Start").await("Countdown", text -> text.equals("T minus 60"));
        demo.click("Hold");

        assertThat(demo.value("Countdown")).isEqualTo("On hold");
    }
}
