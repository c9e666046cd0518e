package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Job.Phase;
import io.demitasse.sample.Line;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EngineTest extends EngineFixture {
    @Test
    void runsAHandlerAndShowsItsResult() throws InterruptedException {
        Session session = engine.open("ann");
        List<Emission> emissions = answer(session, request("job-0001", "hi"));
        assertThat(phases(emissions)).containsExactly(Phase.RUNNING, Phase.DONE);
        int out = engine.graph().handler(0).orElseThrow().outputs().get(0);
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
                .hasToString("Refused[component=0, message=At most 5 characters fit here., byValidator=false]");
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

    @Test
    void toLookForASessionIsNoUseOfIt() {
        Session session = engine.open("ann");
        long idle = session.nanosUntouched();
        assertThat(engine.isKnown(session)).isTrue();
        assertThat(engine.find(session.id(), "ann")).containsSame(session);
        assertThat(session.nanosUntouched()).isGreaterThanOrEqualTo(idle);
        engine.forget(session);
        assertThat(engine.isKnown(session)).isFalse();
    }
}
