package io.demitasse.testkit;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@DemoTest(DemoTesterTest.class)
class DemoTesterTest {
    private static final Semaphore STEPS = new Semaphore(0);

    static App app() {
        return Interface.of("Greeter")
                .inputs(line("Name").longest(20), line("Title").visible(false))
                .outputs(line("Greeting"))
                .examples(row("Grace", "Dr."))
                .predict((name, title, call) -> {
                    if (name.isEmpty()) {
                        throw new VisitorException("Type a name.");
                    }
                    call.info("Greeting " + name);
                    return "Hello, " + name;
                });
    }

    @Test
    void fillsPressesAndReads(DemoTester demo) {
        demo.fill("Name", "Ada").click("Submit");
        assertThat(demo.value("Greeting")).isEqualTo("Hello, Ada");
        assertThat(demo.toasts()).containsExactly("Greeting Ada");
        assertThat(demo.failure()).isEmpty();
        demo.click("Clear");
        assertThat(demo.isEmpty("Greeting")).isTrue();
    }

    @Test
    void fillsInExamples(DemoTester demo) {
        assertThat(demo.example(0).click("Submit").value("Greeting")).isEqualTo("Hello, Grace");
    }

    @Test
    void seesWhyACallFailedOrAValueWasRefused(DemoTester demo) {
        demo.click("Submit");
        assertThat(demo.failure()).isEqualTo("Type a name.");
        demo.fill("Name", "A name that is much too long").click("Submit");
        assertThat(demo.error("Name")).isEqualTo("At most 20 characters fit here.");
        assertThat(demo.failure()).isEqualTo("Check the marked fields.");
    }

    @Test
    void whatAVisitorCouldNotDoFailsWithThePage(DemoTester demo) {
        assertThatThrownBy(() -> demo.fill("Title", "Dr."))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        "Title" is hidden: a visitor could not use it. The page shows:
                        Name     |
                        Title    |  (hidden)
                        Submit   |
                        Clear    |
                        Greeting |
                        """);
        assertThatThrownBy(() -> demo.fill("Greeting", "x"))
                .hasMessageStartingWith("\"Greeting\" can't be changed by a visitor. The page shows:");
        assertThatThrownBy(() -> demo.click("Go"))
                .hasMessageStartingWith("0 components are labelled \"Go\". The page shows:");
        assertThatThrownBy(() -> demo.value("Greeting")).hasMessageStartingWith("\"Greeting\" is empty.");
    }

    @Test
    void followsAStreamAndStopsIt() {
        App app = Interface.of("Steps").inputs(line("Word")).outputs(line("Steps")).stream((word, out) -> {
            for (int i = 0; i < 9; i++) {
                STEPS.acquire();
                out.append(word + i);
            }
        });
        try (DemoTester demo = DemoTester.of(app)) {
            demo.fill("Word", "s").start("Submit");
            STEPS.release(2);
            demo.await("Steps", "s0s1"::equals);
            assertThat(demo.values("Steps")).containsExactly("s0", "s1");
            demo.stop().awaitEnd();
            assertThat(demo.failure()).isEqualTo("Stopped.");
            assertThatThrownBy(() -> demo.within(Duration.ofMillis(1)).await("Steps", "never"::equals))
                    .hasMessageStartingWith("\"Steps\" never showed what was awaited. The page shows:");
        }
    }

    @Test
    void tellsOfAllThatIsShownWhenAnAwaitEnds() {
        var looked = new CountDownLatch(1);
        var shown = new CountDownLatch(1);
        App app = Interface.of("Steps").inputs(line("Word")).outputs(line("Steps")).stream((word, out) -> {
            out.append(word + 0);
            looked.await();
            out.append(word + 1);
            shown.countDown();
        });
        try (DemoTester demo = DemoTester.of(app)) {
            demo.fill("Word", "s").start("Submit").await("Steps", first -> {
                looked.countDown();
                return await(shown);
            });
            assertThat(demo.values("Steps")).containsExactly("s0", "s1");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runsWhatThePageRunsWhenItIsLoadedAndChanged() {
        App app = Blocks.of("Blocks", page -> {
            var name = page.add(line("Name"));
            var echo = page.add(line("Echo"));
            var more = page.add(press("More"));
            page.onLoad().outputs(name).run(() -> "loaded");
            page.on(name.change()).inputs(name).outputs(echo).run(text -> text);
            page.on(more.click()).update(() -> echo.visible(false));
        });
        try (DemoTester demo = DemoTester.of(app)) {
            assertThat(demo.value("Name")).isEqualTo("loaded");
            assertThat(demo.fill("Name", "typed").value("Echo")).isEqualTo("typed");
            assertThat(demo.click("More").isVisible("Echo")).isFalse();
        }
    }
}
