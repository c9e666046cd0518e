package io.demitasse.internal.store;

import io.demitasse.error.OperatorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** What replicas share that are in one process, for tests. */
public final class MemoryStore {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Fact(byte[] value, Instant until) {}

    private final Map<String, TreeMap<Long, byte[]>> logs = new HashMap<>();
    private final Map<String, Long> lasts = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Map<String, Fact>> tables = new HashMap<>();
    private final Listeners listeners = new Listeners();
    private final Clock clock;

    public MemoryStore(Clock clock) {
        this.clock = clock;
    }

    /** As one replica has it, until it is cut off. */
    public Access access() {
        return new Access();
    }

    /** How many things it holds that are not over. */
    public synchronized int size() {
        return logs.size()
                + (int) facts.values().stream()
                        .filter(fact -> fact.until().isAfter(clock.instant()))
                        .count()
                + tables.values().stream().mapToInt(Map::size).sum();
    }

    /** One replica's way to the store. */
    public final class Access implements SharedStore {
        private volatile boolean cutOff;

        /** From now on, the replica reaches the store no more. */
        public void cutOff() {
            cutOff = true;
        }

        private void check() {
            if (cutOff) {
                throw new OperatorException("The store can't be reached.");
            }
        }

        @Override
        public boolean append(String log, long number, byte[] entry) {
            check();
            synchronized (MemoryStore.this) {
                if (number <= lasts.getOrDefault(log, 0L)) {
                    return false;
                }
                lasts.put(log, number);
                logs.computeIfAbsent(log, any -> new TreeMap<>()).put(number, entry);
            }
            listeners.news(number + " " + log);
            return true;
        }

        @Override
        public List<Entry> after(String log, long number, int most) {
            check();
            synchronized (MemoryStore.this) {
                List<Entry> found = new ArrayList<>();
                logs.getOrDefault(log, new TreeMap<>())
                        .tailMap(number, false)
                        .forEach((at, bytes) -> found.add(new Entry(at, bytes)));
                return List.copyOf(found.subList(0, Math.min(most, found.size())));
            }
        }

        @Override
        public void cut(String log, long upTo) {
            check();
            synchronized (MemoryStore.this) {
                logs.getOrDefault(log, new TreeMap<>()).headMap(upTo, true).clear();
            }
        }

        @Override
        public void drop(String log) {
            check();
            synchronized (MemoryStore.this) {
                logs.remove(log);
                lasts.remove(log);
            }
        }

        @Override
        public void touch(String log) {
            check();
        }

        @Override
        public Following follow(String log, LongConsumer listener) {
            return listeners.add(log, number -> {
                if (!cutOff) {
                    listener.accept(number);
                }
            });
        }

        @Override
        public void put(String key, byte[] value, Duration life) {
            check();
            synchronized (MemoryStore.this) {
                facts.put(key, new Fact(value, clock.instant().plus(life)));
            }
        }

        @Override
        public boolean putIfAbsent(String key, byte[] value, Duration life) {
            check();
            synchronized (MemoryStore.this) {
                boolean absent = get(key).isEmpty();
                if (absent) {
                    put(key, value, life);
                }
                return absent;
            }
        }

        @Override
        public Optional<byte[]> get(String key) {
            check();
            synchronized (MemoryStore.this) {
                return Optional.ofNullable(facts.get(key))
                        .filter(fact -> fact.until().isAfter(clock.instant()))
                        .map(Fact::value);
            }
        }

        @Override
        public void remove(String key) {
            check();
            synchronized (MemoryStore.this) {
                facts.remove(key);
            }
        }

        @Override
        public void set(String table, String row, byte[] value, Duration life) {
            check();
            synchronized (MemoryStore.this) {
                tables.computeIfAbsent(table, any -> new HashMap<>())
                        .put(row, new Fact(value, clock.instant().plus(life)));
            }
        }

        @Override
        public boolean unset(String table, String row) {
            check();
            synchronized (MemoryStore.this) {
                return tables.getOrDefault(table, new HashMap<>()).remove(row) != null;
            }
        }

        @Override
        public Map<String, byte[]> rows(String table) {
            check();
            synchronized (MemoryStore.this) {
                Map<String, byte[]> rows = new HashMap<>();
                tables.getOrDefault(table, Map.of()).forEach((row, fact) -> {
                    if (fact.until().isAfter(clock.instant())) {
                        rows.put(row, fact.value());
                    }
                });
                return rows;
            }
        }

        @Override
        public void sweep() {
            check();
        }

        @Override
        public void close() {
            cutOff = true;
        }
    }
}
