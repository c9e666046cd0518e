package io.demitasse.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls that share a limit: so many run, the others wait. Pages take turns, so that one with many calls does not
 * keep the others waiting; the calls of one page run in the order they came.
 */
final class Lane {
    private final int concurrency;
    private final int mostWaiting;
    private final Map<Session, ArrayDeque<Job>> waiting = new LinkedHashMap<>();
    private int count;
    private int running;
    private double averageMillis;

    Lane(int concurrency, int mostWaiting) {
        this.concurrency = concurrency;
        this.mostWaiting = mostWaiting;
    }

    /** Puts a job at the end of its page's line; false if too many wait. */
    synchronized boolean offer(Job job) {
        if (count >= mostWaiting) {
            return false;
        }
        waiting.computeIfAbsent(job.session().line(), any -> new ArrayDeque<>()).add(job);
        count++;
        return true;
    }

    /** The next job, if one waits and a place is free; the place is taken until {@link #leave}. */
    synchronized Optional<Job> next() {
        Iterator<Map.Entry<Session, ArrayDeque<Job>>> lines = waiting.entrySet().iterator();
        if (running >= concurrency || !lines.hasNext()) {
            return Optional.empty();
        }
        running++;
        count--;
        Map.Entry<Session, ArrayDeque<Job>> line = lines.next();
        Job job = line.getValue().removeFirst();
        // The page goes to the end of the round.
        lines.remove();
        if (!line.getValue().isEmpty()) {
            waiting.put(line.getKey(), line.getValue());
        }
        return Optional.of(job);
    }

    /** Up to so many other jobs of the same handler, to run with this one in its place. */
    synchronized List<Job> more(Job first, int atMost) {
        List<Job> same = waiting().stream()
                .filter(job -> job.handler().id() == first.handler().id())
                .limit(atMost)
                .toList();
        same.forEach(this::remove);
        return same;
    }

    /** Frees a place after a call of that length. */
    synchronized void leave(long millis) {
        running--;
        averageMillis = averageMillis == 0 ? millis : 0.8 * averageMillis + 0.2 * millis;
    }

    /** Takes a job out of the line; false if it is not in it. */
    synchronized boolean remove(Job job) {
        ArrayDeque<Job> line = waiting.get(job.session().line());
        if (line == null || !line.remove(job)) {
            return false;
        }
        count--;
        if (line.isEmpty()) {
            waiting.remove(job.session().line());
        }
        return true;
    }

    /** How many jobs wait. */
    synchronized int count() {
        return count;
    }

    /** The jobs that wait, in the order in which they will run. */
    synchronized List<Job> waiting() {
        List<Job> all = new ArrayList<>(count);
        List<Iterator<Job>> round = new ArrayList<>();
        waiting.values().forEach(line -> round.add(line.iterator()));
        while (!round.isEmpty()) {
            round.removeIf(line -> !line.hasNext());
            round.forEach(line -> all.add(line.next()));
        }
        return all;
    }

    /** How long the job at that position may still wait, in milliseconds; 0 when nothing is known. */
    synchronized long estimate(int position) {
        return Math.round(averageMillis * (1 + position / concurrency));
    }
}
