package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class FrontPageTest {
    @Test
    void printsWhatTheDeskDecides(DemoTester demo) {
        assertThat(demo.toString()).contains("## Sea asks for its beach back", "Stay where you are.");

        demo.fill("Headline", "Beach wins").choose("Sky", "rain");

        assertThat(demo.toString()).contains("## Beach wins", "Take the boat.");
    }
}
