package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.component.Component;
import io.demitasse.handler.Mode;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.MemoryLinks;
import io.demitasse.internal.store.MemoryStore;
import io.demitasse.internal.store.Quota;
import io.demitasse.sample.HandClock;
import io.demitasse.sample.Line;
import io.demitasse.sample.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private final HandClock clock = new HandClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final List<Replica> all = new ArrayList<>();

    private record Replica(Engine engine, MemoryStore.Access access, Semaphore words) {
        void die() {
            access.cutOff();
        }

        Session session(String id) {
            return engine.find(id, "ann").orElseThrow();
        }
    }

    @AfterEach
    void close() {
        all.forEach(replica -> replica.engine().close());
    }

    private Replica replica(Supplier<App> app) {
        return replica(app, new Semaphore(0));
    }

    private Replica replica(Supplier<App> app, Semaphore words) {
        MemoryStore.Access access = store.access();
        var engine = new Engine(
                app.get().graph(),
                new MemoryBlobs(new Quota(1_000, 10_000)),
                Limits.DEFAULT,
                new MemoryLinks(1, InstantSource.system()),
                LinkLimits.DEFAULT,
                Optional.of(access));
        var replica = new Replica(engine, access, words);
        all.add(replica);
        return replica;
    }

    private static App echo() {
        return Blocks.of("Echo", page -> {
            Line in = page.add(line("In"));
            Line out = page.add(line("Out"));
            page.on(in.submit()).mode(Mode.MULTIPLE).inputs(in).outputs(out).run(text -> text + "!");
        });
    }

    /** An app that says a word for each permit. */
    private static App teller(Semaphore words, List<String> said) {
        return Blocks.of("Teller", page -> {
            Line in = page.add(line("In"));
            var story = page.add(new Story());
            page.on(in.submit()).inputs(in).outputs(story).stream((text, out) -> {
                for (String word : said) {
                    words.acquire();
                    out.append(word);
                }
            });
        });
    }

    private static Request request(String job, String text) {
        return EngineFixture.request(job, 0, text);
    }

    private static String shown(Session session, int number) {
        return session.shown(number).map(wire -> wire.asText()).orElse("");
    }

    private static List<Emission> told(Session session) {
        return session.read(0, Integer.MAX_VALUE).emissions();
    }

    @Test
    void aSessionIsTheSameAtEveryReplica() {
        Replica one = replica(ReplicasTest::echo);
        Replica other = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        one.engine().submit(here, request("job-0001", "hello"));
        await().until(() -> shown(here, 1).equals("hello!"));

        Session there = other.session(here.id());
        await().untilAsserted(() -> assertThat(told(there)).isEqualTo(told(here)));
        assertThat(shown(there, 0)).isEqualTo("hello");
        assertThat(other.engine().find(here.id(), "bob")).isEmpty();

        other.engine().submit(there, request("job-0002", "bye"));
        await().until(() -> shown(here, 1).equals("bye!"));
        await().untilAsserted(() -> assertThat(told(there)).isEqualTo(told(here)));
    }

    @Test
    void bothMayTellAtOnceAndAgreeOnTheOrder() {
        Replica one = replica(ReplicasTest::echo);
        Replica other = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        Session there = other.session(here.id());
        for (int i = 10; i < 60; i++) {
            one.engine().submit(here, request("job-one-" + i, "one " + i));
            other.engine().submit(there, request("job-other-" + i, "other " + i));
        }
        await().untilAsserted(() -> {
            assertThat(told(here)).hasSizeGreaterThan(100).isEqualTo(told(there));
            assertThat(EngineFixture.phases(told(here))).last().isEqualTo(Job.Phase.DONE);
        });
    }

    @Test
    void aRequestThatComesTwiceRunsOnce() {
        Replica one = replica(ReplicasTest::echo);
        Replica other = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        one.engine().submit(here, request("job-0001", "hello"));
        await().until(() -> shown(here, 1).equals("hello!"));
        Session there = other.session(here.id());
        other.engine().submit(there, request("job-0001", "hello"));
        other.engine().submit(there, request("job-0002", "bye"));
        await().until(() -> shown(there, 1).equals("bye!"));
        assertThat(EngineFixture.phases(told(there)))
                .filteredOn(Job.Phase.DONE::equals)
                .hasSize(2);
    }

    @Test
    void anotherGoesOnWithWhatADeadOneDidAndNothingIsToldTwice() {
        List<String> said = List.of("one ", "two ", "three ", "four");
        var first = new Semaphore(0);
        var second = new Semaphore(0);
        Replica dead = replica(() -> teller(first, said), first);
        Replica other = replica(() -> teller(second, said), second);
        Session here = dead.engine().open("ann");
        dead.engine().submit(here, request("job-0001", "go"));
        first.release(2);
        await().until(() -> shown(here, 1).equals("one two "));
        Session there = other.session(here.id());
        dead.die();
        clock.turn(Duration.ofSeconds(5));
        second.release(4);

        await().until(() -> EngineFixture.phases(told(there)).contains(Job.Phase.DONE));
        assertThat(shown(there, 1)).isEqualTo("one two three four");
        assertThat(told(there))
                .filteredOn(Emission.Appended.class::isInstance)
                .extracting(emission -> ((Emission.Appended) emission).part().asText())
                .containsExactlyElementsOf(said);
    }

    @Test
    void whatGoesAnotherWayIsShownAsItIsThere() {
        var first = new Semaphore(0);
        var second = new Semaphore(0);
        Replica dead = replica(() -> teller(first, List.of("one ", "two ", "three")), first);
        Replica other = replica(() -> teller(second, List.of("one ", "deux ", "trois")), second);
        Session here = dead.engine().open("ann");
        dead.engine().submit(here, request("job-0001", "go"));
        first.release(2);
        await().until(() -> shown(here, 1).equals("one two "));
        dead.die();
        clock.turn(Duration.ofSeconds(5));
        second.release(3);

        Session there = other.session(here.id());
        await().until(() -> EngineFixture.phases(told(there)).contains(Job.Phase.DONE));
        assertThat(shown(there, 1)).isEqualTo("one deux trois");
    }

    @Test
    void aStopReachesTheReplicaWhereItRuns() {
        var words = new Semaphore(0);
        Replica one = replica(() -> teller(words, List.of("a", "b")), words);
        Replica other = replica(() -> teller(words, List.of("a", "b")), words);
        Session here = one.engine().open("ann");
        one.engine().submit(here, request("job-0001", "go"));
        Session there = other.session(here.id());
        await().until(() -> EngineFixture.phases(told(there)).contains(Job.Phase.RUNNING));
        other.engine().stop(there, "job-0001");
        await().until(() -> EngineFixture.phases(told(there)).contains(Job.Phase.STOPPED));
    }

    @Test
    void statesAndOptionsGoAlong() {
        var counted = new CopyOnWriteArrayList<Integer>();
        Supplier<App> app = () -> Blocks.of("Count", page -> {
            var in = page.add(line("In").longest(9));
            var count = page.add(new SessionStatesTest.Note(Duration.ofDays(1), any -> {}));
            page.on(in.submit()).inputs(count).outputs(count).run(text -> {
                counted.add(text.length());
                return text + "x";
            });
            page.on(in.change()).update(() -> in.longest(3));
        });
        Replica one = replica(app);
        Replica other = replica(app);
        Session here = one.engine().open("ann");
        one.engine().submit(here, request("job-0001", "a"));
        one.engine().submit(here, EngineFixture.request("job-0002", 1, "a"));
        await().until(() -> EngineFixture.phases(told(here)).stream()
                        .filter(Job.Phase.DONE::equals)
                        .count()
                == 2);
        Session there = other.session(here.id());
        Component<?> in = there.component(0);
        assertThat(in.optionsSince(there.graph().component(0))).containsEntry("longest", 3);
        other.engine().submit(there, request("job-0003", "a"));
        await().until(() -> counted.size() == 2);
        assertThat(counted.get(1)).isEqualTo(counted.get(0) + 1);
    }

    @Test
    void aLongLogIsCondensedAndLeadsToTheSame() {
        Replica one = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        for (int i = 1000; i < 1400; i++) {
            one.engine().submit(here, request("job-" + i, "hello " + i));
        }
        await().until(() -> EngineFixture.phases(told(here)).stream()
                        .filter(Job.Phase.DONE::equals)
                        .count()
                == 400);
        one.engine().submit(here, request("job-last", "bye"));
        await().until(() -> shown(here, 1).equals("bye!"));
        await().untilAsserted(() ->
                assertThat(store.access().after(log(here), 0, 5_000)).hasSizeBetween(100, 1_300));

        Session there = replica(ReplicasTest::echo).session(here.id());
        assertThat(there.last()).isEqualTo(here.last());
        assertThat(shown(there, 0)).isEqualTo("bye");
        assertThat(shown(there, 1)).isEqualTo("bye!");
        one.engine().submit(here, request("job-more", "more"));
        await().until(() -> shown(there, 1).equals("more!"));
        assertThat(there.read(here.last() - 1, 1_000).upTo()).isEqualTo(here.last());
    }

    private String log(Session session) {
        return Fingerprint.of(echo().graph()) + "/session/" + session.id();
    }

    @Test
    void aReplicaThatLosesTheStoreGoesOnAlone() {
        Replica one = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        one.die();
        one.engine().submit(here, request("job-0001", "hello"));
        await().until(() -> shown(here, 1).equals("hello!"));
        Session fresh = one.engine().open("bob");
        one.engine().submit(fresh, request("job-0001", "hello"));
        await().until(() -> shown(fresh, 1).equals("hello!"));
        assertThat(one.engine().find("nobody's", "bob")).isEmpty();
    }

    @Test
    void whatIsNoEntryEndsTheSharingOfItsSessionAlone() {
        Replica one = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        store.access().append(log(here), 1, "{\"k\":\"of a later version\"}".getBytes(StandardCharsets.UTF_8));
        one.engine().submit(here, request("job-0001", "hello"));
        await().until(() -> shown(here, 1).equals("hello!"));
        Session other = one.engine().open("ann");
        one.engine().submit(other, request("job-0001", "hello"));
        Replica second = replica(ReplicasTest::echo);
        await().until(() -> shown(second.session(other.id()), 1).equals("hello!"));
    }

    @Test
    void aCallOfAProgramLeavesNothingInTheStore() {
        Replica one = replica(ReplicasTest::echo);
        Session here = one.engine().open("ann");
        int before = store.size();
        for (int i = 10; i < 20; i++) {
            DirectCall call = one.engine().calls().start(here, request("job-00" + i, "hello"));
            await().until(call::isOver);
            call.close();
        }
        // What it keeps for the session itself may have grown, but not in number.
        assertThat(store.size()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void aCallElsewhereIsItsOwnersAlone() {
        Replica one = replica(ReplicasTest::echo);
        Replica other = replica(ReplicasTest::echo);
        DirectCall call = one.engine().calls().startOnce("ann", request("job-0001", "hello"));
        String id = call.session().id();
        assertThat(other.engine().calls().elsewhere(id, "job-0001", "bob")).isEmpty();
        assertThat(other.engine().calls().count()).isZero();
        DirectCall there =
                other.engine().calls().elsewhere(id, "job-0001", "ann").orElseThrow();
        await().until(there::isOver);
        assertThat(shown(there.session(), 1)).isEqualTo("hello!");
        there.close();
        assertThat(other.engine().calls().count()).isZero();
    }

    @Test
    void aStopWhileACallIsRunAgainLeavesWhatWasTold() {
        var first = new Semaphore(0);
        var second = new Semaphore(0);
        List<String> said = List.of("one ", "two ", "three");
        Replica dead = replica(() -> teller(first, said), first);
        Replica other = replica(() -> teller(second, said), second);
        Session here = dead.engine().open("ann");
        dead.engine().submit(here, request("job-0001", "go"));
        first.release(2);
        await().until(() -> shown(here, 1).equals("one two "));
        Session there = other.session(here.id());
        dead.die();
        clock.turn(Duration.ofSeconds(5));
        await().until(() -> EngineFixture.phases(told(there)).stream()
                        .filter(Job.Phase.RUNNING::equals)
                        .count()
                == 2);
        other.engine().stop(there, "job-0001");
        await().until(() -> EngineFixture.phases(told(there)).contains(Job.Phase.STOPPED));
        assertThat(shown(there, 1)).isEqualTo("one two ");
    }

    @Test
    void whatWaitsWhenAReplicaClosesIsRunByAnother() throws InterruptedException {
        var words = new Semaphore(0);
        var runs = new AtomicInteger();
        Supplier<App> app = () -> Blocks.of("Slow", page -> {
            Line in = page.add(line("In"));
            Line out = page.add(line("Out"));
            page.on(in.submit()).concurrency(1).inputs(in).outputs(out).run(text -> {
                runs.incrementAndGet();
                words.acquire();
                return text;
            });
        });
        Replica one = replica(app);
        Session first = one.engine().open("ann");
        Session second = one.engine().open("ann");
        one.engine().submit(first, request("job-0001", "first"));
        await().until(() -> runs.get() == 1);
        one.engine().submit(second, request("job-0002", "second"));
        assertThat(one.engine().drain(Duration.ZERO)).isFalse();
        one.engine().close();
        Replica other = replica(app);
        words.release(5);
        await().until(() -> shown(other.session(second.id()), 1).equals("second"));
        await().until(() -> shown(other.session(first.id()), 1).equals("first"));
    }
}
