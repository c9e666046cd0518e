package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.Interface;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final AppGraph GRAPH = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .graph();
    private final VisitorFiles files = new VisitorFiles(new MemoryBlobs(new Quota(1, 1)), new SharedFiles(), "o");
    private final Session session = new Session("s", "o", GRAPH, files, new EventLog(10, () -> 1_000));
    private final Job job = job();

    private Job job() {
        var client = new Request.Client(Locale.ENGLISH, WebRequest.NONE);
        var request = Request.of("a", 0, Payload.ofEntries(Map.of()), client);
        var jobs = new SessionJobs(session, new Queue(Limits.DEFAULT), new Followers(GRAPH));
        return new Job(request, GRAPH.handler(0).orElseThrow(), session, jobs);
    }

    private List<Job.Phase> told() {
        return session.read(0, Integer.MAX_VALUE).emissions().stream()
                .map(emission -> ((Emission.Moved) emission).status().phase())
                .toList();
    }

    @Test
    void tellsWhereItIs() {
        job.tell(Job.Phase.QUEUED, 2, 0, -1, "");
        job.start(Thread.currentThread());
        job.tell(Job.Phase.RUNNING, 0, 0, -1, "");
        job.end(Job.Phase.DONE, Optional.empty());
        assertThat(told()).containsExactly(Job.Phase.QUEUED, Job.Phase.RUNNING, Job.Phase.DONE);
    }

    @Test
    void itCanBeEndedWhileItTellsSomething() {
        session.subscribe(() -> {
            if (told().equals(List.of(Job.Phase.RUNNING))) {
                new Thread(() -> job.end(Job.Phase.STOPPED, Optional.empty())).start();
                await().until(() -> job.phase().isEnd());
            }
        });
        job.start(null);
        job.tell(Job.Phase.RUNNING, 0, 0, -1, "");
        await().until(() -> told().equals(List.of(Job.Phase.RUNNING, Job.Phase.STOPPED)));
    }

    @Test
    void whatComesTooLateIsNotTold() {
        job.start(Thread.currentThread());
        job.tell(Job.Phase.QUEUED, 0, 0, -1, "");
        job.end(Job.Phase.FAILED, Optional.empty());
        job.tell(Job.Phase.RUNNING, 0, 0, -1, "");
        assertThat(told()).containsExactly(Job.Phase.FAILED);
    }
}
