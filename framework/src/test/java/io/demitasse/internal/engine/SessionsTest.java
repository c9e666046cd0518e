package io.demitasse.internal.engine;

import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Blocks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SessionsTest extends EngineFixture {
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
}
