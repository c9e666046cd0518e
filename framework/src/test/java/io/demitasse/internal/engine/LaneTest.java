package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final AppGraph GRAPH = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .graph();
    private static final Request.Client CLIENT = new Request.Client(Locale.ENGLISH, WebRequest.NONE);
    private final VisitorFiles files = new VisitorFiles(new MemoryBlobs(new Quota(1, 1)), new SharedFiles(), "o");
    private final Session session = session("s");

    private Session session(String id) {
        return new Session(id, "o", GRAPH, files, new EventLog(10, () -> 1_000));
    }

    private Job job(String id) {
        return job(id, session);
    }

    private static Job job(String id, Session session) {
        var request = Request.of(id, 0, Payload.ofEntries(Map.of()), CLIENT);
        var jobs = new SessionJobs(session, new Queue(Limits.DEFAULT), new Followers(GRAPH));
        return new Job(request, GRAPH.handler(0).orElseThrow(), session, jobs);
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
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

    @Test
    void pagesTakeTurns() {
        var lane = new Lane(1, 10);
        Session other = session("t");
        List.of(job("a1"), job("a2"), job("a3"), job("b1", other), job("b2", other))
                .forEach(lane::offer);
        assertThat(ids(lane.waiting())).containsExactly("a1", "b1", "a2", "b2", "a3");
        List<String> ran = new ArrayList<>();
        for (Optional<Job> next = lane.next(); next.isPresent(); next = lane.next()) {
            ran.add(next.get().id());
            lane.leave(1);
        }
        assertThat(ran).containsExactly("a1", "b1", "a2", "b2", "a3");
    }
}
