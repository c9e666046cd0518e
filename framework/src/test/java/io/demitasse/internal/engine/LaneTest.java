package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final AppGraph GRAPH = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .graph();
    private final Session session = new Session(
            "s", "o", GRAPH, new VisitorFiles(new MemoryBlobs(new Quota(1, 1)), "o"), new EventLog(10, () -> 1_000));

    private Job job(String id) {
        return new Job(id, GRAPH.handlers().get(0), session, List.of(), Locale.ENGLISH, () -> {});
    }

    @Test
    void runsAsManyAsItsLimitInTheOrderTheyCame() {
        var lane = new Lane(2, 10);
        List.of("a", "b", "c").forEach(id -> lane.offer(job(id)));
        assertThat(lane.next().orElseThrow().id()).isEqualTo("a");
        assertThat(lane.next().orElseThrow().id()).isEqualTo("b");
        assertThat(lane.next()).isEmpty();
        lane.leave(10);
        assertThat(lane.next().orElseThrow().id()).isEqualTo("c");
    }

    @Test
    void refusesWhenTooManyWait() {
        var lane = new Lane(1, 1);
        assertThat(lane.offer(job("a"))).isTrue();
        assertThat(lane.offer(job("b"))).isFalse();
    }

    @Test
    void estimatesFromWhatCallsTook() {
        var lane = new Lane(2, 10);
        assertThat(lane.estimate(0)).isZero();
        lane.offer(job("a"));
        lane.next();
        lane.leave(100);
        assertThat(lane.estimate(0)).isEqualTo(100);
        assertThat(lane.estimate(1)).isEqualTo(100);
        assertThat(lane.estimate(4)).isEqualTo(300);
    }

    @Test
    void aJobThatIsTakenOutIsNotRun() {
        var lane = new Lane(1, 10);
        Job job = job("a");
        lane.offer(job);
        assertThat(lane.remove(job)).isTrue();
        assertThat(lane.remove(job)).isFalse();
        assertThat(lane.next()).isEmpty();
    }
}
