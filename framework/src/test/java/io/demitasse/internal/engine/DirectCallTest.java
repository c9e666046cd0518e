package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.wiring.Tuples.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DirectCallTest extends EngineFixture {
    private static JsonNode outcome(DirectCall call, int output) {
        await().until(call::isOver);
        return call.session().shown(output).orElseThrow();
    }

    @Test
    void callsAtTheSameTimeDoNotMix() {
        Session session = engine.open("ann");
        int output = engine.graph().handler(0).orElseThrow().outputs().get(0);
        DirectCall first = engine.calls().start(session, request("job-0001", "a"));
        DirectCall second = engine.calls().start(session, request("job-0002", "b"));
        assertThat(outcome(first, output).asText()).isEqualTo("a!");
        assertThat(outcome(second, output).asText()).isEqualTo("b!");
        assertThat(session.shown(output)).isEmpty();
    }

    @Test
    void nothingFollowsFromIt() {
        var followed = new AtomicInteger();
        run(
                Blocks.of("Chain", page -> {
                    var in = page.add(line("In"));
                    var out = page.add(line("Out"));
                    page.on(in.submit())
                            .inputs(in)
                            .outputs(out)
                            .run(text -> text + "?")
                            .then()
                            .run(followed::incrementAndGet);
                    page.on(out.change()).inputs(out).run(text -> {
                        followed.incrementAndGet();
                    });
                }),
                Limits.DEFAULT);
        DirectCall call = engine.calls().start(engine.open("ann"), request("job-0001", "a"));
        assertThat(outcome(call, 1).asText()).isEqualTo("a?");
        assertThat(followed).hasValue(0);
    }

    @Test
    void aNewOptionIsForTheNextCallOfTheSessionToo() {
        run(
                Blocks.of("Longer", page -> {
                    var in = page.add(line("In").longest(2));
                    page.onApi("longer").update(() -> in.longest(10));
                    page.onApi("echo").inputs(in).outputs(page.add(line("Out"))).run(text -> text);
                }),
                Limits.DEFAULT);
        Session session = engine.open("ann");
        await().until(engine.calls().start(session, request("job-0001", 0))::isOver);
        assertThat(outcome(engine.calls().start(session, request("job-0002", 1, "12345")), 1)
                        .asText())
                .isEqualTo("12345");
        DirectCall other = engine.calls().start(engine.open("ann"), request("job-0003", 1, "12345"));
        assertThat(other.session().read(0, 1_000).emissions())
                .filteredOn(Emission.Refused.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aCallWithoutASessionTakesNoPagesPlaceAndEndsItsState() {
        List<String> dropped = new ArrayList<>();
        run(
                Blocks.of("Visits", page -> {
                    var note = page.add(new SessionStatesTest.Note(Duration.ofDays(1), dropped::add));
                    var out = page.add(line("Out"));
                    page.onApi("visit").inputs(note).outputs(note, out).run(text -> out("seen", text));
                }),
                SMALL);
        Session first = engine.open("ann");
        Session second = engine.open("ann");
        for (int i = 1; i <= 3; i++) {
            DirectCall call = engine.calls().startOnce("bob", request("job-000" + i));
            assertThat(outcome(call, 1).asText()).isEqualTo("new");
            call.close();
            assertThat(dropped).hasSize(i).last().isEqualTo("seen");
        }
        assertThat(engine.find(first.id(), "ann")).isPresent();
        assertThat(engine.find(second.id(), "ann")).isPresent();
    }

    @Test
    void givesBackWhatItsLogTookOnce() {
        run(
                Blocks.of(
                        "Echo",
                        page -> page.onApi("echo")
                                .outputs(page.add(line("Out")))
                                .run(() -> "a")),
                Limits.DEFAULT);
        DirectCall call = engine.calls().start(engine.open("ann"), request("job-0001"));
        DirectCall other = engine.calls().start(engine.open("ann"), request("job-0002"));
        call.close();
        call.close();
        assertThat(engine.calls().count()).isEqualTo(1);
        other.close();
        assertThat(engine.calls().count()).isZero();
    }

    @Test
    void eachResultIsToldWhenItIsComplete() {
        run(
                Blocks.of(
                        "Two",
                        page -> page.onApi("two").outputs(page.add(line("Out"))).stream(out -> {
                            out.send("a");
                            out.append("b");
                        })),
                Limits.DEFAULT);
        DirectCall call = engine.calls().start(engine.open("ann"), request("job-0001"));
        await().until(call::isOver);
        List<Emission> all = call.session().read(0, 10_000).emissions();
        assertThat(all).filteredOn(Emission.Given.class::isInstance).hasSize(2);
        assertThat(all).last().isInstanceOf(Emission.Moved.class);
    }
}
