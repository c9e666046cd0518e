package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class TripTest {
    @Test
    void pagesKnowOfEachOther(DemoTester demo) {
        assertThat(demo.value("Back on")).isEqualTo("May 4, 2027");
        demo.fill("Days", 10);
        assertThat(demo.value("Back on")).isEqualTo("May 11, 2027");

        demo.fill("Where to", "Ghent").visit("Journey").choose("By", "Bus").click("Book");
        assertThat(demo.value("Dear all")).isEqualTo("Ghent by bus");

        demo.visit("Postcard");
        assertThat(demo.value("Dear all")).isEqualTo("Ghent!");
    }
}
