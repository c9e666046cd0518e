package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.error.VisitorException;
import io.demitasse.handler.Mode;
import io.demitasse.testkit.DemoTester;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandledTest {
    private static App chain(Runnable first) {
        return Blocks.of("Chain", page -> {
            var go = page.add(press("Go"));
            var text = page.add(line("Text").longest(5));
            var always = page.add(line("Always"));
            var well = page.add(line("Well"));
            var badly = page.add(line("Badly"));
            var handled = page.on(go.click()).inputs(text).outputs(text).run(given -> {
                first.run();
                return given + "!";
            });
            handled.then().inputs(text).outputs(always).run(seen -> "then " + seen);
            handled.success()
                    .inputs(text)
                    .outputs(well)
                    .run(seen -> "success " + seen)
                    .then()
                    .inputs(well)
                    .outputs(well)
                    .run(seen -> seen + ", and on");
            handled.failure().inputs(text).outputs(badly).run(seen -> "failure " + seen);
        });
    }

    @Test
    void whatFollowsReadsWhatThePageShowsThen() {
        try (var demo = DemoTester.of(chain(() -> {}))) {
            demo.fill("Text", "hi").click("Go");
            assertThat(demo.value("Always")).isEqualTo("then hi!");
            assertThat(demo.value("Well")).isEqualTo("success hi!, and on");
            assertThat(demo.isEmpty("Badly")).isTrue();
        }
    }

    @Test
    void aFailureIsFollowedByThenAndFailureOnly() {
        App app = chain(() -> {
            throw new VisitorException("No.");
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("Text", "hi").click("Go");
            assertThat(demo.value("Always")).isEqualTo("then hi");
            assertThat(demo.value("Badly")).isEqualTo("failure hi");
            assertThat(demo.isEmpty("Well")).isTrue();
        }
    }

    @Test
    void refusedInputsAreAFailure() {
        try (var demo = DemoTester.of(chain(() -> {}))) {
            demo.fill("Text", "too long").click("Go");
            assertThat(demo.error("Text")).isEqualTo("At most 5 characters fit here.");
            assertThat(demo.isEmpty("Well")).isTrue();
            assertThat(demo.isEmpty("Always")).isTrue();
        }
    }

    @Test
    void nothingFollowsACallThatWasStopped() {
        var never = new CountDownLatch(1);
        App app = chain(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
        try (var demo = DemoTester.of(app)) {
            demo.start("Go").stop().awaitEnd();
            assertThat(demo.failure()).isEqualTo("Stopped.");
            assertThat(demo.isEmpty("Always")).isTrue();
            assertThat(demo.isEmpty("Badly")).isTrue();
        }
    }

    @Test
    void aHandlerMayDoNothingButCancelOthers() throws InterruptedException {
        var never = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        App app = Blocks.of("Cancel", page -> {
            var go = page.add(press("Go"));
            var halt = page.add(press("Halt"));
            var out = page.add(line("Out"));
            var handled = page.on(go.click()).outputs(out).run(() -> {
                started.countDown();
                never.await();
                return "never";
            });
            page.on(halt.click()).cancels(handled);
        });
        try (var demo = DemoTester.of(app)) {
            demo.start("Go");
            started.await();
            demo.click("Halt");
            assertThat(demo.failure()).isEqualTo("Stopped.");
            assertThat(demo.isEmpty("Out")).isTrue();
        }
    }

    @Test
    void eachOfTwoCallsAtOnceHasItsOwnSequel() {
        var both = new CyclicBarrier(2);
        var sequels = new AtomicInteger();
        App app = Blocks.of("Sequels", page -> {
            var go = page.add(press("Go"));
            page.add(line("Out"));
            page.on(go.click())
                    .mode(Mode.MULTIPLE)
                    .concurrency(2)
                    .run(() -> both.await())
                    .then()
                    .concurrency(2)
                    .run(() -> {
                        both.await();
                        sequels.incrementAndGet();
                    });
        });
        try (var demo = DemoTester.of(app)) {
            demo.start("Go").start("Go").awaitEnd();
            assertThat(sequels).hasValue(2);
        }
    }
}
