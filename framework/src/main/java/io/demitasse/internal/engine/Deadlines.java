package io.demitasse.internal.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long. One alarm rings for all that runs, at the earliest end of its time: an alarm for each call
 * would wake a thread at each start, for what nearly never rings.
 */
final class Deadlines {
    private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private Optional<ScheduledFuture<?>> alarm = Optional.empty();
    private long rings;

    /** With that clock, which forgets what is cancelled, and is closed by whoever made it. */
    Deadlines(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    /** The time of one thing. */
    final class Deadline {
        private final long at;
        private final Runnable late;

        private Deadline(long at, Runnable late) {
            this.at = at;
            this.late = late;
        }

        /** The thing is over. */
        void end() {
            open.remove(this);
        }
    }

    /** Runs an action once that time is over, unless its end was told before. */
    Deadline start(Duration time, Runnable late) {
        // The half, as moments are compared by their distance.
        long nanos = Math.min(TimeUnit.MILLISECONDS.toNanos(time.toMillis()), Long.MAX_VALUE / 2);
        var deadline = new Deadline(System.nanoTime() + nanos, late);
        open.add(deadline);
        ringAt(deadline.at);
        return deadline;
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    private synchronized void ringAt(long at) {
        if (alarm.isEmpty() || at - rings < 0) {
            alarm.ifPresent(later -> later.cancel(false));
            rings = at;
            alarm = Optional.of(clock.schedule(this::ring, at - System.nanoTime(), TimeUnit.NANOSECONDS));
        }
    }

    /** What starts while it looks sets the alarm by itself, since none is set any more. */
    private void ring() {
        synchronized (this) {
            alarm = Optional.empty();
        }
        long now = System.nanoTime();
        open.stream().sorted(Comparator.comparingLong(each -> each.at - now)).forEach(this::look);
    }

    private void look(Deadline deadline) {
        if (deadline.at - System.nanoTime() > 0) {
            ringAt(deadline.at);
        } else if (open.remove(deadline)) {
            deadline.late.run();
        }
    }
}
