package io.demitasse.internal.engine;

import io.demitasse.error.VisitorException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Runs one job on the current thread and makes of every way it can end an emission. */
final class JobRunner {
    void run(Job job) {
        if (!job.start(Thread.currentThread())) {
            job.afterEnd();
            return;
        }
        var call = new JobCall(job);
        job.tell(Job.Phase.RUNNING, 0, 0, -1, "");
        try {
            job.handler().body().run(job.inputs(), call, call);
            job.end(Job.Phase.DONE, Optional.empty());
        } catch (VisitorException e) {
            job.end(Job.Phase.FAILED, Optional.of(e.visible()));
        } catch (InterruptedException | CancellationException e) {
            if (!job.isStopped()) {
                fail(job, e);
            }
        } catch (Exception | StackOverflowError | AssertionError | LinkageError | OutOfMemoryError e) {
            fail(job, e);
        } finally {
            job.release();
            // A stop may have come after the handler's last blocking call: the thread must not carry it on.
            Thread.interrupted();
            job.afterEnd();
        }
    }

    private static void fail(Job job, Throwable cause) {
        if (job.isStopped()) {
            return;
        }
        job.end(Job.Phase.FAILED, Optional.of(Incident.of(job.handler(), cause)));
    }
}
