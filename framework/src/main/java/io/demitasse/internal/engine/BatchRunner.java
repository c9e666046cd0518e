package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs many jobs of one handler as one call. One that is stopped meanwhile just gets no answer. */
final class BatchRunner {
    private final Batch batch;

    BatchRunner(Batch batch) {
        this.batch = batch;
    }

    void run(List<Job> jobs) {
        List<Job> running = jobs.stream().filter(job -> job.start(null)).toList();
        running.forEach(job -> job.tell(Job.Phase.RUNNING, 0, 0, -1, ""));
        try {
            if (!running.isEmpty()) {
                answer(running);
            }
        } catch (VisitorException e) {
            running.forEach(job -> job.end(Job.Phase.FAILED, Optional.of(e.visible())));
        } catch (Exception | StackOverflowError | AssertionError | LinkageError | OutOfMemoryError e) {
            Message incident = Incident.of(jobs.get(0).handler(), e);
            running.forEach(job -> job.end(Job.Phase.FAILED, Optional.of(incident)));
        } finally {
            jobs.forEach(Job::afterEnd);
        }
    }

    private void answer(List<Job> jobs) throws Exception {
        List<?> results = batch.body().run(columns(jobs));
        if (results.size() != jobs.size()) {
            throw new IllegalStateException(
                    "A batch of " + jobs.size() + " calls got " + results.size() + " results: give one for each.");
        }
        for (int i = 0; i < jobs.size(); i++) {
            if (!jobs.get(i).isStopped()) {
                new JobCall(jobs.get(i)).send(results.get(i));
                jobs.get(i).end(Job.Phase.DONE, Optional.empty());
            }
        }
    }

    private static List<List<Object>> columns(List<Job> jobs) {
        List<List<Object>> columns = new ArrayList<>();
        for (int input = 0; input < jobs.get(0).inputs().size(); input++) {
            int at = input;
            columns.add(jobs.stream().map(job -> job.inputs().get(at)).toList());
        }
        return columns;
    }
}
