package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs jobs: first come, first served in each handler's lane, with a bound on how long a call may take. */
final class Queue implements AutoCloseable {
    private static final long TELL_MILLIS = 200;

    private final Map<Object, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<Lane> stirred = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.perTask("handler");
    private final ScheduledThreadPoolExecutor clock = clock();
    private final Limits limits;
    private final JobRunner runner = new JobRunner();

    Queue(Limits limits) {
        this.limits = limits;
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "demitasse-queue");
            thread.setDaemon(true);
            return thread;
        });
        // Else the end of each call's time would be kept until then, though the call is long over.
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** How many moments the queue waits for. */
    int alarms() {
        return clock.getQueue().size();
    }

    /** How many calls wait. */
    int waiting() {
        return lanes.values().stream().mapToInt(Lane::count).sum();
    }

    boolean isOpen() {
        return !threads.isShutdown();
    }

    void execute(Runnable task) {
        if (isOpen()) {
            threads.execute(task);
        }
    }

    /** Accepts a job, or refuses it because too many wait. */
    void submit(Job job) {
        if (!job.handler().settings().queued()) {
            threads.execute(() -> runWithin(List.of(job)));
            return;
        }
        Lane lane = lane(job);
        if (!lane.offer(job)) {
            throw new VisitorException(Message.of("queue.full", limits.queue()));
        }
        fill(lane);
        if (job.phase() == Job.Phase.QUEUED && lane.waiting().contains(job)) {
            tell(lane);
        }
    }

    /** Stops a job where it is. A handler that ignores the interrupt keeps its place until it returns. */
    void stop(Job job) {
        Lane lane = lane(job);
        boolean waited = lane.remove(job);
        job.end(Job.Phase.STOPPED, Optional.of(Message.of("job.stopped")));
        if (waited) {
            job.afterEnd();
        }
        tell(lane);
    }

    private Lane lane(Job job) {
        Settings settings = job.handler().settings();
        Object line = settings.lane().isEmpty() ? job.handler() : settings.lane();
        return lanes.computeIfAbsent(line, any -> new Lane(settings.concurrency(), limits.queue()));
    }

    private void fill(Lane lane) {
        for (Optional<Job> next = lane.next(); next.isPresent(); next = lane.next()) {
            Job job = next.get();
            threads.execute(() -> run(lane, job));
        }
    }

    /** Runs a job and those that are answered with it, each within its time. */
    private void runWithin(List<Job> jobs) {
        Settings settings = jobs.get(0).handler().settings();
        Duration time = settings.time().orElse(limits.time());
        Message reason = Message.of("job.timeout", time.toSeconds());
        ScheduledFuture<?> end = clock.schedule(
                () -> jobs.forEach(job -> job.timeOut(reason, threads)), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            jobs.get(0)
                    .handler()
                    .batch()
                    .map(BatchRunner::new)
                    .ifPresentOrElse(batch -> batch.run(jobs), () -> runner.run(jobs.get(0)));
        } finally {
            end.cancel(false);
        }
    }

    /** A call that may be answered together with others takes along those that wait when it starts. */
    private static List<Job> together(Lane lane, Job job) {
        List<Job> jobs = new ArrayList<>(List.of(job));
        job.handler().batch().ifPresent(batch -> jobs.addAll(lane.more(job, batch.atMost() - 1)));
        return jobs;
    }

    private void run(Lane lane, Job job) {
        try {
            runWithin(together(lane, job));
        } finally {
            lane.leave(job.millisSinceStart());
            fill(lane);
            if (!lane.waiting().isEmpty()) {
                tell(lane);
            }
        }
    }

    /** Tells those who wait where they are, a moment from now and once for all that happens until then. */
    private void tell(Lane lane) {
        if (stirred.add(lane)) {
            long delay = lane.waiting().size() > 1 ? TELL_MILLIS : 0;
            ScheduledFuture<?> unused = clock.schedule(() -> tellNow(lane), delay, TimeUnit.MILLISECONDS);
        }
    }

    private void tellNow(Lane lane) {
        stirred.remove(lane);
        List<Job> waiting = lane.waiting();
        for (int position = 0; position < waiting.size(); position++) {
            Job job = waiting.get(position);
            job.tell(Job.Phase.QUEUED, position, lane.estimate(position), -1, "");
        }
    }

    /** Waits for running jobs; false if some still ran after that time. */
    boolean drain(Duration atMost) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
