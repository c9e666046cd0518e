package io.demitasse.internal.engine;

import io.demitasse.internal.engine.Job.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far one call is: loops within loops, told every 50 ms since nobody reads faster. */
final class JobProgress {
    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final Job job;
    private final AtomicReference<@Nullable Shown> latest = new AtomicReference<>();

    /** The loops that run, the outermost first. */
    private final Deque<Loop> loops = new ArrayDeque<>();

    /** What is shown beside the bar. */
    private record Shown(double share, String doing, List<Step> steps) {}

    private static final class Loop {
        private final long of;
        private final String doing;
        private final String unit;
        private long done;

        Loop(long of, String doing, String unit) {
            this.of = of;
            this.doing = doing;
            this.unit = unit;
        }

        Step step() {
            return new Step(done, of, -1, doing, unit);
        }

        @Override
        public String toString() {
            return (doing + " " + done + (of > 0 ? "/" + of : "") + " " + unit).strip();
        }
    }

    JobProgress(Job job) {
        this.job = job;
    }

    /** Shows how far the innermost loop's step is, or the call if there is none. */
    void show(double share, String doing, Step innermost) {
        double all = share(Math.min(share, 1));
        String text;
        List<Step> steps;
        synchronized (loops) {
            // Within loops, the share is that of the innermost one's step.
            steps = loops.isEmpty()
                    ? List.of(innermost)
                    : loops.stream().map(Loop::step).toList();
            text = Stream.concat(loops.stream().map(Loop::toString), Stream.of(doing))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" › "));
        }
        if (latest.getAndSet(new Shown(all, text, steps)) == null) {
            SOON.execute(this::showLatest);
        }
    }

    /** The share of the whole, of which the innermost step is done to that share; below 0 if unknown. */
    private double share(double innermost) {
        synchronized (loops) {
            double all = 0;
            double step = 1;
            for (Loop loop : loops) {
                if (loop.of <= 0) {
                    return all > 0 ? all : -1;
                }
                step /= loop.of;
                all += step * loop.done;
            }
            return loops.isEmpty() ? innermost : Math.min(1, all + step * Math.max(0, innermost));
        }
    }

    private void showLatest() {
        Shown shown = latest.getAndSet(null);
        if (shown != null) {
            job.tell(Job.Phase.RUNNING, 0, job.millisSinceStart(), shown.share(), shown.doing(), shown.steps());
        }
    }

    /** The items, of which each one taken means that those before it are done. */
    <T> Iterator<T> track(Iterator<T> items, long of, String doing, String unit, Runnable beforeEach) {
        var loop = new Loop(of, doing, unit);
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                boolean more = items.hasNext();
                if (!more) {
                    leave(loop);
                }
                return more;
            }

            @Override
            public T next() {
                beforeEach.run();
                if (begun) {
                    step(loop);
                } else {
                    begun = true;
                    enter(loop);
                }
                show(0, "", loop.step());
                return items.next();
            }
        };
    }

    private void enter(Loop loop) {
        synchronized (loops) {
            loops.addLast(loop);
        }
    }

    /** The loop's next step ends those within the one before, which may have been left early. */
    private void step(Loop loop) {
        synchronized (loops) {
            while (loops.contains(loop) && loops.getLast() != loop) {
                loops.removeLast();
            }
            loop.done++;
        }
    }

    private void leave(Loop loop) {
        synchronized (loops) {
            while (loops.contains(loop)) {
                loops.removeLast();
            }
        }
    }
}
