package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.examples.Postage.Extra;
import io.demitasse.examples.Postage.Kind;
import io.demitasse.examples.Postage.Zone;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import org.junit.jupiter.api.Test;

@DemoTest
class PostageTest {
    @Test
    void costsMoreForExtras() {
        assertThat(Postage.price(Kind.LETTER, 250, Zone.HOME, List.of(Extra.EXPRESS)))
                .startsWith("## 8.55 €");
    }

    @Test
    void fillsInARowOfTheTableAndRunsIt(DemoTester demo) {
        demo.example("A contract");

        assertThat(demo.value("Kind")).isEqualTo(Kind.LETTER);
        assertThat(demo.value("Weight in grams")).isEqualTo(60.0);
        assertThat(demo.value("Extras")).isEqualTo(List.of(Extra.REGISTERED, Extra.SIGNED_FOR));
        assertThat(demo.toString()).contains("5.98 €");
    }

    @Test
    void givesALinkToAPrice(DemoTester demo) {
        demo.example(2);

        assertThat(demo.openLink(demo.copyLink()).toString()).contains("60", "5.98 €");
    }

    @Test
    void refusesALetterThatIsTooHeavy(DemoTester demo) {
        demo.fill("Weight in grams", 501).click("Submit");

        assertThat(demo.failure()).contains("A letter weighs 500 grams at most.");
    }
}
