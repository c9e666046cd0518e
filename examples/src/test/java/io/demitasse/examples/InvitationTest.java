package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import org.junit.jupiter.api.Test;

@DemoTest
class InvitationTest {
    @Test
    void writesWhatWasFilledIn(DemoTester demo) {
        demo.fill("Host", "Zoë")
                .choose("Occasion", "A farewell")
                .fill("Guests", 5)
                .choose("There will be", "cake", "a fire")
                .choose("Guests bring", "a song")
                .fill("Children are welcome", false)
                .click("Write");

        assertThat(demo.value("Words"))
                .isEqualTo("Dear friends,\n\nit is a farewell, and we start at tea time. There will be cake and a fire."
                        + " Please bring a song. Find somebody for the children.\n\nZoë");
        assertThat(demo.value("Bottles")).isEqualTo(2.0);
        assertThat(demo.value("Warn the neighbours")).isEqualTo(false);
    }

    @Test
    void anExampleFillsAllInputs(DemoTester demo) {
        demo.example(1);

        assertThat(demo.value("Begin")).isEqualTo(Invitation.Begin.AFTER_DARK);
        assertThat(demo.value("Guests bring")).isEqualTo(List.of("a chair", "a song", "a cushion"));
        demo.click("Write");
        assertThat(demo.value("Warn the neighbours")).isEqualTo(true);
    }
}
