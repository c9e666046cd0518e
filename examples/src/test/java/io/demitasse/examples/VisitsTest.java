package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class VisitsTest {
    @Test
    void countsTheFirstVisit(DemoTester demo) {
        assertThat(demo.toString()).contains("This is visit **1**.");
    }

    @Test
    void collectsNotes(DemoTester demo) {
        demo.fill("Note", "milk").click("Add");
        assertThat(demo.value("Note")).isEqualTo("");

        demo.fill("Note", "tea").submit("Note");
        assertThat(demo.toString()).contains("- milk").contains("- tea");
    }
}
