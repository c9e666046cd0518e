package io.demitasse.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls of one handler: so many run, the others wait in the order they came. */
final class Lane {
    private final int concurrency;
    private final int mostWaiting;
    private final ArrayDeque<Job> waiting = new ArrayDeque<>();
    private int running;
    private double averageMillis;

    Lane(int concurrency, int mostWaiting) {
        this.concurrency = concurrency;
        this.mostWaiting = mostWaiting;
    }

    /** Puts a job at the end of the line; false if the line is full. */
    synchronized boolean offer(Job job) {
        return waiting.size() < mostWaiting && waiting.offer(job);
    }

    /** The next job, if one waits and a place is free; the place is taken until {@link #leave}. */
    synchronized Optional<Job> next() {
        if (running >= concurrency || waiting.isEmpty()) {
            return Optional.empty();
        }
        running++;
        return Optional.of(waiting.removeFirst());
    }

    /** Frees a place after a call of that length. */
    synchronized void leave(long millis) {
        running--;
        averageMillis = averageMillis == 0 ? millis : 0.8 * averageMillis + 0.2 * millis;
    }

    /** Takes a job out of the line; false if it is not in it. */
    synchronized boolean remove(Job job) {
        return waiting.remove(job);
    }

    /** The jobs that wait, in their order. */
    synchronized List<Job> waiting() {
        return new ArrayList<>(waiting);
    }

    /** How long the job at that position may still wait, in milliseconds; 0 when nothing is known. */
    synchronized long estimate(int position) {
        return Math.round(averageMillis * (1 + position / concurrency));
    }
}
