package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class GreeterTest {
    @Test
    void greetsAsOftenAsAsked(DemoTester demo) {
        demo.fill("Name", "Ada").fill("Enthusiasm", 3).click("Submit");

        assertThat(demo.value("Greeting")).isEqualTo("Hello, Ada!!!");
    }

    @Test
    void fillsInAnExample(DemoTester demo) {
        demo.example(1).click("Submit");

        assertThat(demo.value("Greeting")).isEqualTo("Hello, Grace!!!");
    }

    @Test
    void refusesMoreEnthusiasmThanThereIs(DemoTester demo) {
        demo.fill("Name", "Ada").fill("Enthusiasm", 11).click("Submit");

        assertThat(demo.error("Enthusiasm")).contains("10");
        assertThat(demo.isEmpty("Greeting")).isTrue();
    }
}
