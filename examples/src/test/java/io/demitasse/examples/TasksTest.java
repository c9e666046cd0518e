package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class TasksTest {
    @Test
    void tasksComeAndGo(DemoTester demo) {
        demo.fill("New task", "milk").click("Add").fill("New task", "tea").submit("New task");
        demo.fill("Note on milk", "two bottles");
        demo.fill("tea", true);
        assertThat(demo.value("tea")).isEqualTo(true);
        assertThat(demo.value("milk")).isEqualTo(false);

        demo.click("Delete tea");
        assertThat(demo.toString()).doesNotContain("tea");
        assertThat(demo.value("Note on milk")).isEqualTo("two bottles");
    }
}
