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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs: first come, first served in each handler's lane, with a bound on how long a call may take. */
final class Queue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final long TELL_MILLIS = 200;
    static final Message CLOSED = Message.of("queue.closed");

    private final Map<Object, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<Lane> stirred = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.perTask("handler");
    private final ScheduledExecutorService clock = clock();
    private final Deadlines deadlines = new Deadlines(clock);
    private final Limits limits;
    private final JobRunner runner = new JobRunner();

    Queue(Limits limits) {
        this.limits = limits;
    }

    private static ScheduledExecutorService clock() {
        var clock = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "demitasse-queue");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        // A call that ends while the app closes wants no alarm any more.
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return clock;
    }

    /** How many calls run within their time. */
    int timed() {
        return deadlines.count();
    }

    /** How many calls wait. */
    int waiting() {
        return lanes.values().stream().mapToInt(Lane::count).sum();
    }

    boolean isOpen() {
        return !threads.isShutdown();
    }

    /** Runs a task, or forgets it if the app closes. */
    void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The app closes: nobody waits for this task any more.", e);
        }
    }

    /** Accepts a job, or refuses it because too many wait or the app closes. */
    void submit(Job job) {
        if (!isOpen()) {
            throw new VisitorException(CLOSED);
        }
        if (!job.handler().settings().queued()) {
            execute(() -> runWithin(List.of(job)));
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

    /** Stops a job without a word: another replica runs it. */
    void drop(Job job) {
        if (lane(job).remove(job)) {
            job.afterEnd();
        }
        job.drop();
    }

    private Lane lane(Job job) {
        Settings settings = job.handler().settings();
        Object line = settings.lane().isEmpty() ? job.handler() : settings.lane();
        return lanes.computeIfAbsent(line, any -> new Lane(settings.concurrency(), limits.queue()));
    }

    private void fill(Lane lane) {
        for (Optional<Job> next = lane.next(); next.isPresent(); next = lane.next()) {
            Job job = next.get();
            execute(() -> run(lane, job));
        }
    }

    /** Runs a job and those that are answered with it, each within its time. */
    private void runWithin(List<Job> jobs) {
        Settings settings = jobs.get(0).handler().settings();
        Duration time = settings.time().orElse(limits.time());
        Message reason = Message.of("job.timeout", time.toSeconds());
        var deadline = deadlines.start(time, () -> jobs.forEach(job -> job.timeOut(reason, this::execute)));
        try {
            jobs.get(0)
                    .handler()
                    .batch()
                    .map(BatchRunner::new)
                    .ifPresentOrElse(batch -> batch.run(jobs), () -> runner.run(jobs.get(0)));
        } finally {
            deadline.end();
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

    /** Takes what waits out of its lines and waits for what runs; false if some still ran after that time. */
    boolean drain(Duration atMost, Consumer<Job> waiting) throws InterruptedException {
        threads.shutdown();
        for (Lane lane : lanes.values()) {
            lane.waiting().stream().filter(lane::remove).forEach(waiting);
        }
        return threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
