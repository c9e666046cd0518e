package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.internal.engine.Job.Phase;
import io.demitasse.sample.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QueueTest extends EngineFixture {
    @Test
    void stopInterruptsTheHandler() throws InterruptedException {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        run(blocking(started, interrupted), Limits.DEFAULT);
        Session session = engine.open("ann");
        engine.submit(session, request("job-0001", "a"));
        started.await();
        engine.stop(session, "job-0001");
        interrupted.await();
        assertThat(phases(session.read(0, 10_000).emissions())).endsWith(Phase.STOPPED);
    }

    private static App blocking(CountDownLatch started, CountDownLatch interrupted) {
        return Interface.of("Block").inputs(line("In")).outputs(line("Out")).predict(text -> {
            started.countDown();
            try {
                new Semaphore(0).acquire();
                return text;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
    }

    @Test
    void aCallThatTakesTooLongIsStoppedWithTheReason() throws InterruptedException {
        var quick = new Limits(10, Duration.ofMinutes(5), Duration.ofHours(1), 10, Duration.ofMillis(50), 100, 10_000);
        run(blocking(new CountDownLatch(1), new CountDownLatch(1)), quick);
        List<Emission> emissions = answer(engine.open("ann"), request("job-0001", "a"));
        assertThat(phases(emissions)).containsExactly(Phase.RUNNING, Phase.STOPPED);
        assertThat(ending(emissions)).isEqualTo("job.timeout[0]");
    }

    @Test
    void aCallThatIsOverLeavesNothingBehind() {
        Session session = engine.open("ann");
        try (var queue = new Queue(Limits.DEFAULT)) {
            var jobs = new SessionJobs(session, queue, Followers.none(session.graph()));
            for (int i = 1; i <= 20; i++) {
                String id = "job-%04d".formatted(i);
                jobs.submit(request(id, "a"), engine.graph().handler(0).orElseThrow());
                await().until(() -> jobs.find(id).orElseThrow().phase() == Phase.DONE);
            }
            await().untilAsserted(() -> assertThat(queue.timed()).isZero());
        }
    }

    @Test
    void aStoppedHandlerThatGoesOnSendingSendsNothing() throws InterruptedException {
        var started = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        App app = Interface.of("Stubborn").inputs(line("In")).outputs(line("Out")).stream((text, out) -> {
            started.countDown();
            awaitIgnoringInterrupts(go);
            try {
                out.send("late");
            } catch (RuntimeException e) {
                outcome.set(e);
                throw e;
            }
        });
        run(app, Limits.DEFAULT);
        Session session = engine.open("ann");
        engine.submit(session, request("job-0001", "a"));
        started.await();
        engine.stop(session, "job-0001");
        go.countDown();
        await().untilAtomic(outcome, org.hamcrest.Matchers.notNullValue());
        assertThat(outcome.get()).hasMessage("The call was stopped.");
        assertThat(session.read(0, 10_000).emissions()).noneMatch(Emission.Valued.class::isInstance);
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                open = false; // A handler that will not listen.
            }
        }
    }

    @Test
    void callsOverTheLimitWaitAndKnowTheirPlaceAndOverTheQueueTheyAreRefused() throws InterruptedException {
        var go = new Semaphore(0);
        App app = Interface.of("Slow")
                .concurrency(1)
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> {
                    go.acquire();
                    return text;
                });
        run(app, new Limits(100, Duration.ofMinutes(5), Duration.ofHours(1), 2, Duration.ofMinutes(1), 100, 10_000));
        List<Session> sessions = List.of(engine.open("a"), engine.open("b"), engine.open("c"), engine.open("d"));
        sessions.forEach(session -> engine.submit(session, request("job-0001", "x")));
        await().until(() -> sessions.get(2).read(0, 10_000).emissions().stream()
                .anyMatch(emission -> emission instanceof Emission.Moved moved
                        && moved.status().phase() == Phase.QUEUED
                        && moved.status().position() == 1));
        assertThat(ending(sessions.get(3).read(0, 10_000).emissions())).isEqualTo("queue.full[2]");
        go.release(3);
        await().until(() -> sessions.subList(0, 3).stream()
                .allMatch(session -> phases(session.read(0, 10_000).emissions()).contains(Phase.DONE)));
    }

    @Test
    void whileACallRunsASecondOneIsDroppedButTheNewestChangeIsKept() throws InterruptedException {
        var go = new Semaphore(0);
        var seen = new java.util.concurrent.CopyOnWriteArrayList<String>();
        App app = Blocks.of("Two", page -> {
            Line in = page.add(line("In"));
            var button = page.add(press("Go"));
            page.on(button.click()).inputs(in).run(text -> {
                seen.add("click " + text);
                go.acquire();
            });
            page.on(in.change()).inputs(in).run(text -> {
                seen.add("change " + text);
                go.acquire();
            });
        });
        run(app, Limits.DEFAULT);
        Session session = engine.open("ann");
        for (String text : List.of("1", "2", "3")) {
            engine.submit(session, request("click-00" + text, 0, text));
            engine.submit(session, request("change-0" + text, 1, text));
        }
        go.release(10);
        await().until(() -> seen.size() == 3);
        assertThat(seen).containsExactlyInAnyOrder("click 1", "change 1", "change 3");
    }

    @Test
    void whileTheAppClosesWhatRunsEndsAndWhatWaitsIsToldWhy() throws InterruptedException {
        var started = new CountDownLatch(1);
        var go = new Semaphore(0);
        run(
                Interface.of("Slow")
                        .concurrency(1)
                        .inputs(line("In"))
                        .outputs(line("Out"))
                        .predict(text -> {
                            started.countDown();
                            go.acquire();
                            return text;
                        }),
                Limits.DEFAULT);
        Session runs = engine.open("a");
        Session waits = engine.open("b");
        engine.submit(runs, request("job-0001", "x"));
        started.await();
        engine.submit(waits, request("job-0001", "x"));

        assertThat(engine.drain(Duration.ZERO)).isFalse();
        assertThat(ending(waits.read(0, 10_000).emissions())).isEqualTo("queue.closed[]");
        Session late = engine.open("c");
        engine.submit(late, request("job-0001", "x"));
        assertThat(ending(late.read(0, 10_000).emissions())).isEqualTo("queue.closed[]");
        go.release();
        assertThat(engine.drain(Duration.ofSeconds(20))).isTrue();
        assertThat(phases(runs.read(0, 10_000).emissions())).endsWith(Phase.DONE);
    }

    @Test
    void whatStartsAfterTheCloseIsForgotten() {
        var queue = new Queue(Limits.DEFAULT);
        queue.close();
        assertThatCode(() -> queue.execute(() -> {})).doesNotThrowAnyException();
    }
}
