package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.handler.Mode;
import io.demitasse.sample.Press.Held;
import io.demitasse.testkit.DemoTester;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnTest {
    @Test
    void changeFiresForTheProgramTooAndInputForThePersonOnly() {
        App app = Blocks.of("Change", page -> {
            var go = page.add(press("Go"));
            var text = page.add(line("Text"));
            var changed = page.add(line("Changed"));
            var typed = page.add(line("Typed"));
            page.on(go.click()).outputs(text).run(() -> "from Java");
            page.on(text.change()).inputs(text).outputs(changed).run(value -> "change " + value);
            page.on(text.input()).inputs(text).outputs(typed).run(value -> "input " + value);
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.value("Changed")).isEqualTo("change from Java");
            assertThat(demo.isEmpty("Typed")).isTrue();
            demo.fill("Text", "by hand");
            assertThat(demo.value("Changed")).isEqualTo("change by hand");
            assertThat(demo.value("Typed")).isEqualTo("input by hand");
        }
    }

    @Test
    void twoValuesMayFollowEachOther() {
        App app = Blocks.of("Degrees", page -> {
            var celsius = page.add(line("Celsius"));
            var fahrenheit = page.add(line("Fahrenheit"));
            page.on(celsius.change())
                    .inputs(celsius)
                    .outputs(fahrenheit)
                    .run(c -> String.valueOf(Math.round(Double.parseDouble(c) * 9 / 5 + 32)));
            page.on(fahrenheit.change())
                    .inputs(fahrenheit)
                    .outputs(celsius)
                    .run(f -> String.valueOf(Math.round((Double.parseDouble(f) - 32) * 5 / 9)));
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("Celsius", "100");
            assertThat(demo.value("Fahrenheit")).isEqualTo("212");
            demo.fill("Fahrenheit", "32");
            assertThat(demo.value("Celsius")).isEqualTo("0");
            assertThat(demo.failure()).isEmpty();
        }
    }

    @Test
    void aCycleIsCutWithAMessageThatNamesIt() {
        App app = Blocks.of("Cycle", page -> {
            var left = page.add(line("Left"));
            var right = page.add(line("Right"));
            page.on(left.change()).inputs(left).outputs(right).run(value -> value + "l");
            page.on(right.change()).inputs(right).outputs(left).run(value -> value + "r");
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("Left", "x");
            assertThat(demo.failure())
                    .isEqualTo(
                            "A change of “Right” after one of “Left” would go round in circles, so it was left out.");
        }
    }

    @Test
    void whatAnEventSaysIsAnInput() {
        App app = Blocks.of("Hold", page -> {
            var button = page.add(press("Button"));
            var name = page.add(line("Name"));
            var out = page.add(line("Out"));
            var hold = button.hold();
            page.on(hold)
                    .inputs(name, hold.data())
                    .outputs(out)
                    .run((who, held) -> who + " held " + held.millis() + " ms with the " + held.finger());
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("Name", "Ada").fire("Button", "hold", new Held(300, "thumb"));
            assertThat(demo.value("Out")).isEqualTo("Ada held 300 ms with the thumb");
        }
    }

    @Test
    void dataThatNotEveryEventSaysIsTheAuthorsMistake() {
        assertThatThrownBy(() -> Blocks.of("Hold", page -> {
                    var button = page.add(press("Button"));
                    var hold = button.hold();
                    page.on(hold, button.click()).inputs(hold.data()).run(held -> {});
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching(
                        "The handler declared at OnTest\\.java:\\d+ wants to know the Held of its event, but not every event that starts it says one\\. .*");
    }

    @Test
    void theNewestOfManyEventsIsTheOneThatRuns() throws InterruptedException {
        var seen = new CopyOnWriteArrayList<String>();
        var started = new CountDownLatch(1);
        var go = new Semaphore(0);
        App app = Blocks.of("Newest", page -> {
            var in = page.add(line("In"));
            var button = page.add(press("Go"));
            page.on(button.click()).mode(Mode.ALWAYS_LAST).inputs(in).run(value -> {
                started.countDown();
                go.acquire();
                seen.add(value);
            });
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("In", "first").start("Go");
            started.await();
            for (int i = 0; i < 1_000; i++) {
                demo.fill("In", "value " + i).start("Go");
            }
            go.release(1_001);
            demo.awaitEnd();
            assertThat(seen).containsExactly("first", "value 999");
        }
    }

    @Test
    void manyCallsOfOnePageMayRunAtOnce() {
        var all = new CyclicBarrier(3);
        var seen = new CopyOnWriteArrayList<String>();
        App app = Blocks.of("Multiple", page -> {
            var in = page.add(line("In"));
            var button = page.add(press("Go"));
            page.on(button.click())
                    .mode(Mode.MULTIPLE)
                    .concurrency(3)
                    .inputs(in)
                    .run(value -> {
                        all.await();
                        seen.add(value);
                    });
        });
        try (var demo = DemoTester.of(app)) {
            List.of("a", "b", "c").forEach(value -> demo.fill("In", value).start("Go"));
            demo.awaitEnd();
            assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void handlersThatShareALineWaitForEachOther() throws InterruptedException {
        var order = new CopyOnWriteArrayList<String>();
        var started = new CountDownLatch(1);
        var go = new Semaphore(0);
        App app = Blocks.of("Lines", page -> {
            var one = page.add(press("One"));
            var two = page.add(press("Two"));
            var free = page.add(press("Free"));
            page.on(one.click()).concurrency("gpu", 1).run(() -> {
                started.countDown();
                go.acquire();
                order.add("one");
            });
            page.on(two.click()).concurrency("gpu", 1).run(() -> {
                order.add("two");
            });
            page.on(free.click()).unqueued().run(() -> {
                order.add("free");
            });
        });
        try (var demo = DemoTester.of(app)) {
            demo.start("One");
            started.await();
            demo.start("Two").start("Free");
            while (order.isEmpty()) {
                Thread.onSpinWait();
            }
            go.release();
            demo.awaitEnd();
            assertThat(order).containsExactly("free", "one", "two");
        }
    }

    @Test
    void aCallThatRanOutOfTimeCountsAsFailed() {
        var never = new CountDownLatch(1);
        App app = Blocks.of("Limit", page -> {
            var go = page.add(press("Go"));
            var said = page.add(line("Said"));
            var call = page.on(go.click()).timeLimit(Duration.ofMillis(20)).run(() -> never.await());
            call.failure().outputs(said).run(() -> "too late");
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.value("Said")).isEqualTo("too late");
        }
    }

    @Test
    void aCallEndsWithItsOwnTimeLimit() {
        var never = new CountDownLatch(1);
        App app = Blocks.of("Limit", page -> {
            var go = page.add(press("Go"));
            page.on(go.click()).timeLimit(Duration.ofMillis(20)).run(() -> never.await());
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.failure()).isEqualTo("Stopped after 0 s, the longest a call may take.");
        }
    }

    @Test
    void aStreamIsShownValueByValueAndClosed() {
        var closed = new CountDownLatch(1);
        App app = Blocks.of("Stream", page -> {
            var go = page.add(press("Go"));
            var in = page.add(line("In"));
            var out = page.add(line("Out"));
            page.on(go.click()).inputs(in).outputs(out).stream(
                    text -> Stream.of(text + 1, text + 2).onClose(closed::countDown));
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("In", "v").click("Go");
            assertThat(demo.values("Out")).containsExactly("v1", "v2");
            assertThat(closed.getCount()).isZero();
        }
    }

    @Test
    void oneOfSeveralOutputsMayBeSentAlone() {
        App app = Blocks.of("Partial", page -> {
            var go = page.add(press("Go"));
            var left = page.add(line("Left"));
            var right = page.add(line("Right"));
            page.on(go.click()).outputs(left, right).stream(out -> {
                out.send(left, "l");
                out.append(right, "r1");
                out.append(right, "r2");
            });
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Go");
            assertThat(demo.value("Left")).isEqualTo("l");
            assertThat(demo.value("Right")).isEqualTo("r1r2");
        }
    }
}
