package io.demitasse.handler;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Flagging;
import io.demitasse.Interface;
import io.demitasse.testkit.DemoTester;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    private static App trip(AtomicInteger calls) {
        return Blocks.of("Trip", page -> {
            var from = page.add(line("From").longest(5));
            var to = page.add(line("To").valid(text -> !text.equals("no"), "Not there."));
            var book = page.add(press("Book"));
            var trip = page.add(line("Trip"));
            page.on(book.click())
                    .inputs(from, to)
                    .validate((a, b) -> Problems.none()
                            .unless(!a.isEmpty(), from, "From where?")
                            .unless(!a.equals(b), to, "You are there."))
                    .outputs(trip)
                    .run((a, b) -> {
                        calls.incrementAndGet();
                        return a + " to " + b;
                    });
        });
    }

    @Test
    void areSaidAtTheirFieldsAndNothingRuns() {
        var calls = new AtomicInteger();
        try (var demo = DemoTester.of(trip(calls))) {
            demo.click("Book");
            assertThat(demo.error("From")).isEqualTo("From where?");
            assertThat(demo.error("To")).isEqualTo("You are there.");
            demo.fill("From", "Rome").fill("To", "Rome").click("Book");
            assertThat(demo.error("From")).isEmpty();
            assertThat(demo.error("To")).isEqualTo("You are there.");
            assertThat(demo.failure()).isEqualTo("Check the marked fields.");
            assertThat(calls).hasValue(0);
            demo.fill("To", "Bath").click("Book");
            assertThat(demo.value("Trip")).isEqualTo("Rome to Bath");
        }
    }

    @Test
    void whatAComponentRefusesComesFirst() {
        try (var demo = DemoTester.of(trip(new AtomicInteger()))) {
            demo.fill("From", "Far away").fill("To", "no").click("Book");
            assertThat(demo.error("From")).isEqualTo("At most 5 characters fit here.");
            assertThat(demo.error("To")).isEqualTo("Not there.");
        }
    }

    @Test
    void anInterfaceHasThemToo() {
        var name = line("Name");
        App app = Interface.of("Greeter")
                .inputs(name)
                .validate(text -> Problems.none().unless(!text.isEmpty(), name, "Who are you?"))
                .outputs(line("Greeting"))
                .predict(text -> "Hello, " + text);
        try (var demo = DemoTester.of(app)) {
            demo.click("Submit");
            assertThat(demo.error("Name")).isEqualTo("Who are you?");
            assertThat(demo.fill("Name", "Ada").click("Submit").value("Greeting"))
                    .isEqualTo("Hello, Ada");
        }
    }

    @Test
    void aValidatorThatFailsIsAnIncident() {
        App app = Blocks.of("Broken", page -> {
            var in = page.add(line("In"));
            var go = page.add(press("Go"));
            page.on(go.click())
                    .inputs(in)
                    .validate(text -> {
                        throw new IllegalStateException("secret");
                    })
                    .run(text -> {});
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.failure())
                    .startsWith(
                            "Something went wrong here. If it happens again, tell the author of the demo: incident ")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aRuleThatFailsIsAnIncidentAndTheHandlerCanRunAgain() {
        App app = Blocks.of("Broken", page -> {
            var in = page.add(line("In").valid(text -> text.charAt(0) == 'a', "Begin with a."));
            var go = page.add(press("Go"));
            var out = page.add(line("Out"));
            page.on(go.click()).inputs(in).outputs(out).run(text -> text + "!");
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.failure()).startsWith("Something went wrong here.");
            assertThat(demo.fill("In", "abc").click("Go").value("Out")).isEqualTo("abc!");
        }
    }

    @Test
    void areFoundBeforeWhatIsFlaggedToo(@TempDir Path folder) {
        var name = line("Name");
        App app = Interface.of("Greeter")
                .flagging(Flagging.manual("wrong").folder(folder))
                .cacheExamples(folder)
                .inputs(name)
                .validate(text -> Problems.none().unless(!text.isEmpty(), name, "Who are you?"))
                .outputs(line("Greeting"))
                .examples(row("Ada"))
                .predict(text -> "Hello, " + text);
        try (var demo = DemoTester.of(app)) {
            demo.click("Submit");
            assertThat(demo.error("Name")).isEqualTo("Who are you?");
        }
    }
}
