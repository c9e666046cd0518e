package io.demitasse.internal.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What the replicas of an app have in common: logs to which each adds, facts that end by themselves, and rows that do
 * not. Every method may fail with an {@link io.demitasse.error.OperatorException} if the store can't be reached.
 */
public interface SharedStore extends AutoCloseable {
    /** How long a log is kept to which nobody adds and that nobody {@linkplain #touch touches}. */
    Duration LIFE = Duration.ofHours(2);

    /** What one replica added to a log; the first number is 1. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Entry(long number, byte[] bytes) {}

    /** Adds to a log under the number after its last; false if that number is taken: then somebody else has added. */
    boolean append(String log, long number, byte[] entry);

    /** The entries after that number without a gap between them; the first ones may have been cut off. */
    List<Entry> after(String log, long number, int most);

    /** Forgets a log, its numbers too. */
    void drop(String log);

    /** Cuts off the entries up to that number. */
    void cut(String log, long upTo);

    /** Keeps a log as if somebody had added to it now. */
    void touch(String log);

    /**
     * Tells the listener, on a thread that must not wait, the number of each entry that anybody adds to a log; the
     * highest there is, if some may have been missed.
     */
    Following follow(String log, LongConsumer listener);

    /** A listener, until it is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /** Sets a fact for that time. */
    void put(String key, byte[] value, Duration life);

    /** Sets a fact for that time, if there is none; true if so. */
    boolean putIfAbsent(String key, byte[] value, Duration life);

    /** The fact of that key. */
    Optional<byte[]> get(String key);

    /** Removes a fact. */
    void remove(String key);

    /** Sets a row of a table, of which it stays at least for that time. */
    void set(String table, String row, byte[] value, Duration life);

    /** Removes a row; false if there was none. */
    boolean unset(String table, String row);

    /** All rows of a table. */
    Map<String, byte[]> rows(String table);

    /** Forgets what nobody has needed for long, where the store does not by itself. */
    void sweep();

    @Override
    void close();
}
