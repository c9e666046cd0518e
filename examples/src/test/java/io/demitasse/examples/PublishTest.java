package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class PublishTest {
    @Test
    void eachStepReadsWhatTheOneBeforeWrote(DemoTester demo) {
        demo.fill("Title", "  How Tides Work! ").click("Publish");

        assertThat(demo.value("Address")).isEqualTo("how-tides-work");
        assertThat(demo.toasts()).containsExactly("Published.");
        assertThat(demo.toString()).contains("Now at **/articles/how-tides-work**.");
    }

    @Test
    void aLongAddressIsWarnedOf(DemoTester demo) {
        demo.fill("Title", "tide ".repeat(20)).click("Publish");

        assertThat(demo.toasts()).containsExactly("Readers won't remember 99 characters.");
    }

    @Test
    void aFailureTakesTheOtherWay(DemoTester demo) {
        demo.fill("Title", "?!").click("Publish");

        assertThat(demo.failure()).isEqualTo("“?!” has no letter to make an address of.");
        assertThat(demo.value("Address")).isEqualTo("");
        assertThat(demo.toString()).contains("*Not published: choose another title.*");
    }
}
