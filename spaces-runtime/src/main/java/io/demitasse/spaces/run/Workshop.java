package io.demitasse.spaces.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What all Spaces of a runtime share: its runner, and threads that exist only while there is something to do. */
final class Workshop implements AutoCloseable {
    final Runner runner;
    final Pace pace;
    final Health health = new Health();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "demitasse-space"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "demitasse-timer"));

    Workshop(Runner runner, Pace pace) {
        this.runner = runner;
        this.pace = pace;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Does something that may take a while. */
    void work(Runnable task) {
        workers.execute(task);
    }

    /** Does something that may have to be given up. */
    Future<?> begin(Runnable task) {
        return workers.submit(task);
    }

    /** Does something that may take a while, after a time. */
    void later(Duration after, Runnable task) {
        try {
            var unused = timer.schedule(() -> workers.execute(task), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The runtime ends, and there is no later.
            return;
        }
    }

    ExecutorService workers() {
        return workers;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        runner.close();
        workers.shutdownNow();
    }
}
