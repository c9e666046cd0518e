package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.engine.Job.Phase;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.sample.Line;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Limits SMALL =
            new Limits(2, Duration.ofMinutes(5), Duration.ofHours(1), 2, Duration.ofMinutes(1), 100, 10_000);
    private final MemoryBlobs blobs = new MemoryBlobs(new Quota(1_000, 10_000));
    private Engine engine = new Engine(echo().graph(), blobs, Limits.DEFAULT);

    private static App echo() {
        return Interface.of("Echo")
                .inputs(line("In").longest(5))
                .outputs(line("Out"))
                .predict(text -> text + "!");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(App app, Limits limits) {
        engine.close();
        engine = new Engine(app.graph(), blobs, limits);
    }

    private static Request request(String job, String... inputs) {
        return request(job, 0, inputs);
    }

    private static Request request(String job, int handler, String... inputs) {
        Map<Integer, List<String>> entries = inputs.length == 0 ? Map.of() : Map.of(0, List.of(inputs));
        return Request.of(
                job, handler, Payload.ofEntries(entries), new Request.Client(Locale.ENGLISH, WebRequest.NONE));
    }

    private List<Emission> answer(Session session, Request request) throws InterruptedException {
        return new Waiter(engine, session).run(request, Duration.ofSeconds(20));
    }

    private static List<Phase> phases(List<Emission> emissions) {
        return emissions.stream()
                .filter(Emission.Moved.class::isInstance)
                .map(emission -> ((Emission.Moved) emission).status().phase())
                .toList();
    }

    private static String ending(List<Emission> emissions) {
        return emissions.stream()
                .filter(Emission.Moved.class::isInstance)
                .map(emission -> ((Emission.Moved) emission).status())
                .filter(status -> status.phase().isEnd())
                .findFirst()
                .flatMap(Job.Status::message)
                .map(Object::toString)
                .orElse("");
    }

    @Test
    void runsAHandlerAndShowsItsResult() throws InterruptedException {
        Session session = engine.open("ann");
        List<Emission> emissions = answer(session, request("job-0001", "hi"));
        assertThat(phases(emissions)).containsExactly(Phase.RUNNING, Phase.DONE);
        int out = engine.graph().handlers().get(0).outputs().get(0);
        assertThat(emissions).contains(new Emission.Valued(out, TextNode.valueOf("hi!")));
        assertThat(session.shown(out)).contains(TextNode.valueOf("hi!"));
    }

    @Test
    void refusesAValueAtItsField() throws InterruptedException {
        List<Emission> emissions = answer(engine.open("ann"), request("job-0001", "too long"));
        assertThat(emissions)
                .filteredOn(Emission.Refused.class::isInstance)
                .hasSize(1)
                .first()
                .hasToString("Refused[component=0, message=At most 5 characters fit here.]");
        assertThat(phases(emissions)).containsExactly(Phase.FAILED);
    }

    @Test
    void refusesAHandlerThatIsNotThere() {
        Session session = engine.open("ann");
        for (int number : new int[] {-1, 99, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> engine.submit(session, request("job-0001", number, "hi")))
                    .isInstanceOf(VisitorException.class)
                    .hasMessage("request.unknownHandler[" + number + "]");
        }
    }

    @Test
    void aRequestSentTwiceRunsOnce() throws InterruptedException {
        var calls = new AtomicInteger();
        run(
                Interface.of("Count")
                        .inputs(line("In"))
                        .outputs(line("Out"))
                        .predict(text -> String.valueOf(calls.incrementAndGet())),
                Limits.DEFAULT);
        Session session = engine.open("ann");
        answer(session, request("job-0001", "a"));
        engine.submit(session, request("job-0001", "a"));
        answer(session, request("job-0002", "a"));
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatAHandlerThrowsIsTheLogsAndTheVisitorGetsANumber() throws InterruptedException {
        run(failing(new IllegalStateException("secret")), Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a"))))
                .matches("job\\.failed\\[\\w+\\]")
                .doesNotContain("secret");
    }

    @Test
    void whatAHandlerTellsTheVisitorIsToldInItsWords() throws InterruptedException {
        run(failing(new VisitorException("Not on Sundays.")), Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).isEqualTo("Not on Sundays.");
    }

    private static App failing(RuntimeException failure) {
        return Interface.of("Fail").inputs(line("In")).outputs(line("Out")).predict(text -> {
            throw failure;
        });
    }

    @Test
    void anErrorOfTheJvmEndsTheCallAndNothingElse() throws InterruptedException {
        App app = Interface.of("Deep").inputs(line("In")).outputs(line("Out")).predict(text -> deeper(text, 0));
        run(app, Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).startsWith("job.failed");
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).startsWith("job.failed");
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static String deeper(String text, int depth) {
        return deeper(text, depth + 1) + text;
    }

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
    void sessionsAreOneVisitorsAndBoundedInNumber() {
        run(echo(), SMALL);
        Session first = engine.open("ann");
        assertThat(engine.find(first.id(), "ann")).contains(first);
        assertThat(engine.find(first.id(), "bob")).isEmpty();
        engine.open("ann");
        engine.open("ann");
        assertThat(engine.find(first.id(), "ann")).isEmpty();
    }

    @Test
    void aHiddenLimitHoldsAsThisVisitorSeesIt() throws InterruptedException {
        Line text = line("In").longest(5);
        App app = Blocks.of("Update", page -> {
            Line in = page.add(text);
            Line out = page.add(line("Out"));
            var button = page.add(press("More"));
            page.on(button.click()).update(() -> in.longest(20));
            page.on(in.submit()).inputs(in).outputs(out).run(value -> value);
        });
        run(app, Limits.DEFAULT);
        Session session = engine.open("ann");
        assertThat(phases(answer(session, request("job-0001", 1, "ten letters"))))
                .containsExactly(Phase.FAILED);
        answer(session, request("job-0002", 0));
        assertThat(phases(answer(session, request("job-0003", 1, "ten letters"))))
                .endsWith(Phase.DONE);
    }

    private App leaving(CountDownLatch started, CountDownLatch interrupted, CountDownLatch left) {
        return Blocks.of("Leaving", page -> {
            var go = page.add(press("Go"));
            page.on(go.click()).run(() -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            });
            page.onUnload().run(left::countDown);
        });
    }

    @Test
    void aPageThatDoesNotComeBackStopsWhatItBegan() throws InterruptedException {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        run(
                leaving(started, interrupted, left),
                new Limits(10, Duration.ZERO, Duration.ofHours(1), 10, Duration.ofMinutes(1), 100, 10_000));
        Session session = engine.open("ann");
        Runnable reader = () -> {};
        session.subscribe(reader);
        engine.submit(session, request("job-0001"));
        started.await();
        session.unsubscribe(reader);
        engine.disconnected(session);
        interrupted.await();
        left.await();
        assertThat(engine.find(session.id(), "ann")).isEmpty();
    }

    @Test
    void aPageThatMayComeBackKeepsWhatItBegan() throws InterruptedException {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        run(leaving(started, interrupted, new CountDownLatch(1)), Limits.DEFAULT);
        Session session = engine.open("ann");
        engine.submit(session, request("job-0001"));
        started.await();
        engine.disconnected(session);
        engine.sweep();
        assertThat(engine.find(session.id(), "ann")).contains(session);
        assertThat(interrupted.getCount()).isOne();
        engine.stop(session, "job-0001");
        interrupted.await();
    }

    @Test
    void aRequestThatComesTwiceDoesNotBringBackOldValues() throws InterruptedException {
        run(
                Blocks.of("Count", page -> {
                    var count = page.add(line("Count"));
                    var go = page.add(press("Go"));
                    page.on(go.click()).inputs(count).outputs(count).run(text -> text + "+");
                }),
                Limits.DEFAULT);
        Session session = engine.open("ann");
        answer(session, request("job-0001", "1"));
        assertThat(session.shown(0)).contains(TextNode.valueOf("1+"));
        engine.submit(session, request("job-0001", "1"));
        assertThat(session.shown(0)).contains(TextNode.valueOf("1+"));
    }
}
