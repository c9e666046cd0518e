package io.demitasse.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The newest emissions of a session, numbered from 1 without gaps. Older ones are dropped: a reader that is further
 * behind than the log reaches is told so and starts from a snapshot. Guarded by its session's lock.
 */
final class EventLog {
    private final List<Emission> entries = new ArrayList<>();
    private final int mostEntries;
    private final IntSupplier mostChars;
    private int dropped;
    private int chars;
    private long last;

    /**
     * An empty log.
     *
     * @param mostChars how many characters it may hold now; asked at each emission, as all logs share the memory
     */
    EventLog(int mostEntries, IntSupplier mostChars) {
        this.mostEntries = mostEntries;
        this.mostChars = mostChars;
    }

    /** An empty one with the same limits. */
    EventLog fresh() {
        return new EventLog(mostEntries, mostChars);
    }

    /** Forgets all, so that the next emission has the number after that. */
    void startAfter(long number) {
        entries.clear();
        dropped = 0;
        chars = 0;
        last = number;
    }

    void add(Emission emission) {
        entries.add(emission);
        last++;
        chars += emission.weight();
        int bound = mostChars.getAsInt();
        while (kept() > mostEntries || (chars > bound && kept() > 1)) {
            chars -= entries.get(dropped++).weight();
        }
        // Dropped entries are cut off in bulk, so that adding stays constant in time.
        if (dropped > 16 && dropped > entries.size() / 2) {
            entries.subList(0, dropped).clear();
            dropped = 0;
        }
    }

    private int kept() {
        return entries.size() - dropped;
    }

    long last() {
        return last;
    }

    /** The emissions after that number, at most about so many characters; empty if some of them are gone. */
    Optional<List<Emission>> after(long number, int atMostChars) {
        long behind = last - number;
        if (behind < 0 || behind > kept()) {
            return Optional.empty();
        }
        int from = entries.size() - (int) behind;
        int to = from;
        for (int weight = 0; to < entries.size() && weight < atMostChars; to++) {
            weight += entries.get(to).weight();
        }
        return Optional.of(List.copyOf(entries.subList(from, to)));
    }
}
