package io.demitasse;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTester;
import io.demitasse.wiring.Row1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCachingTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final Path folder;

    ExampleCachingTest(@TempDir Path parent) {
        folder = parent.resolve("examples");
    }

    private DemoTester demo() {
        return DemoTester.of(Interface.of("Echo")
                .cacheExamples(folder)
                .inputs(line("In"))
                .outputs(line("Out"))
                .examples(new Row1<>("one"), new Row1<>("two"))
                .stream((text, out) -> {
            out.send(text);
            out.append("-" + calls.incrementAndGet());
        }));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void anExampleRunsWhenItIsChosenAndIsShownFromDiskTheNextTime() {
        try (var demo = demo()) {
            demo.example(0);
            assertThat(demo.value("Out")).isEqualTo("one-1");
            demo.example(1);
            assertThat(demo.value("Out")).isEqualTo("two-2");
        }
        try (var again = demo()) {
            again.example(0);
            assertThat(again.value("Out")).isEqualTo("one-1");
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void whatIsNoExampleIsNotKept() throws IOException {
        try (var demo = demo()) {
            demo.example(0);
            demo.fill("In", "other").click("Submit");
            assertThat(demo.value("Out")).isEqualTo("other-2");
            demo.click("Submit");
            assertThat(demo.value("Out")).isEqualTo("other-3");
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aResultThatCanNotBeReadIsComputedAnew() throws IOException {
        try (var demo = demo()) {
            demo.example(0);
            Files.writeString(kept().get(0), "{broken");
            demo.example(0);
            assertThat(demo.value("Out")).isEqualTo("one-2");
        }
    }
}
