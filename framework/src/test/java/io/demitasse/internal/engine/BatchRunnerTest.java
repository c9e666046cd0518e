package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.handler.Mode;
import io.demitasse.testkit.DemoTester;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class BatchRunnerTest {
    private final List<List<String>> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Semaphore go = new Semaphore(0);

    private App app() {
        return Blocks.of("Batch", page -> {
            var in = page.add(line("In"));
            var button = page.add(press("Go"));
            var out = page.add(line("Out"));
            page.on(button.click())
                    .mode(Mode.MULTIPLE)
                    .concurrency(1)
                    .inputs(in)
                    .outputs(out)
                    .batch(3, texts -> {
                        seen.add(texts);
                        started.countDown();
                        go.acquire();
                        return texts.contains("bad")
                                ? List.of()
                                : texts.stream().map(text -> text + "!").toList();
                    });
        });
    }

    @Test
    void waitingCallsAreAnsweredTogether() throws InterruptedException {
        try (var demo = DemoTester.of(app())) {
            demo.fill("In", "a").start("Go");
            started.await();
            for (String text : List.of("b", "c", "d", "e")) {
                demo.fill("In", text).start("Go");
            }
            go.release(10);
            demo.awaitEnd();
            assertThat(seen).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
            assertThat(demo.values("Out")).contains("a!", "b!", "c!", "d!", "e!");
        }
    }

    @Test
    void aBatchWithoutAResultForEachCallIsAnIncident() {
        go.release(10);
        try (var demo = DemoTester.of(app())) {
            demo.fill("In", "bad").click("Go");
            assertThat(demo.failure()).startsWith("Something went wrong here.");
            assertThat(demo.isEmpty("Out")).isTrue();
        }
    }

    @Test
    void aBatchThatDoesNotWaitIsOneCall() {
        go.release(10);
        App app = Blocks.of("Batch", page -> {
            var in = page.add(line("In"));
            var button = page.add(press("Go"));
            var out = page.add(line("Out"));
            page.on(button.click()).unqueued().inputs(in).outputs(out).batch(3, texts -> List.of(texts + "!"));
        });
        try (var demo = DemoTester.of(app)) {
            assertThat(demo.fill("In", "a").click("Go").value("Out")).isEqualTo("[a]!");
        }
    }

    @Test
    void aBatchEndsWithItsTimeLimit() {
        App app = Blocks.of("Batch", page -> {
            var in = page.add(line("In"));
            var button = page.add(press("Go"));
            var out = page.add(line("Out"));
            page.on(button.click())
                    .timeLimit(Duration.ofMillis(20))
                    .inputs(in)
                    .outputs(out)
                    .batch(3, texts -> {
                        go.acquire();
                        return texts;
                    });
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("In", "a").click("Go");
            assertThat(demo.failure()).isEqualTo("Stopped after 0 s, the longest a call may take.");
            go.release(10);
        }
    }

    @Test
    void aBatchOfNothingIsTheAuthorsMistake() {
        assertThatThrownBy(() -> Blocks.of("Batch", page -> {
                    var in = page.add(line("In"));
                    var button = page.add(press("Go"));
                    page.on(button.click()).inputs(in).outputs(in).batch(0, texts -> texts);
                }))
                .hasMessage("batch(0) is too small: give at least 1.");
    }
}
