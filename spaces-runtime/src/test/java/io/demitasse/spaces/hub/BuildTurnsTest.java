package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildTurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BuildTurns turns = new BuildTurns(1);
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** A build that waits by now; it says when it begins. */
    private Thread waiting(String owner, String name) {
        var delayed = new AtomicInteger();
        var thread = new Thread(
                () -> {
                    try {
                        turns.begin(owner, delayed::set);
                        begun.add(name);
                    } catch (InterruptedException e) {
                        begun.add(name + " gave up");
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        await().atMost(LONG).until(() -> delayed.get() > 0 && thread.getState() == Thread.State.WAITING);
        return thread;
    }

    private String next() throws InterruptedException {
        turns.end();
        return begun();
    }

    private String begun() throws InterruptedException {
        return String.valueOf(begun.poll(LONG.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void ownersTakeTurnsEachWithWhatCameFirst() throws Exception {
        turns.begin("ann", others -> {});
        for (int i = 1; i <= 3; i++) {
            waiting("ann", "ann " + i);
        }
        waiting("bob", "bob 1");
        waiting("carol", "carol 1");
        waiting("bob", "bob 2");

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            order.add(next());
        }

        assertThat(order).containsExactly("ann 1", "bob 1", "carol 1", "ann 2", "bob 2", "ann 3");
    }

    @Test
    void nobodyOvertakesThoseWhoWait() throws Exception {
        turns.begin("ann", others -> {});
        waiting("bob", "bob 1");
        turns.end();
        assertThat(begun()).isEqualTo("bob 1");

        waiting("carol", "carol 1");

        assertThat(begun).isEmpty();
        assertThat(next()).isEqualTo("carol 1");
    }

    @Test
    void soManyAreBuiltAtOnceAndTheNextHearsOfThem() throws Exception {
        var two = new BuildTurns(2);
        two.begin("ann", others -> begun.add("delayed"));
        two.begin("ann", others -> begun.add("delayed"));
        assertThat(begun).isEmpty();
        two.end();
        two.begin("bob", others -> begun.add("delayed"));
        assertThat(begun).isEmpty();

        var thread = new Thread(() -> {
            try {
                two.begin("carol", others -> begun.add("after " + others));
                begun.add("carol");
            } catch (InterruptedException e) {
                begun.add("gave up");
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();

        assertThat(begun()).isEqualTo("after 2");
        two.end();
        assertThat(begun()).isEqualTo("carol");
    }

    @Test
    void whoGivesUpHoldsNobodyUp() throws Exception {
        turns.begin("ann", others -> {});
        Thread first = waiting("bob", "bob 1");
        waiting("bob", "bob 2");
        Thread third = waiting("carol", "carol 1");

        first.interrupt();
        assertThat(begun()).isEqualTo("bob 1 gave up");
        third.interrupt();
        assertThat(begun()).isEqualTo("carol 1 gave up");

        assertThat(next()).isEqualTo("bob 2");
        turns.end();
        turns.begin("dora", others -> begun.add("delayed"));
        assertThat(begun).isEmpty();
    }
}
