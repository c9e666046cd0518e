package io.demitasse.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Keeps links where all replicas of an app have them: each a fact, and a row that says when it was made. */
public final class SharedLinks implements LinkStore {
    private final SharedStore store;
    private final String app;
    private final int most;
    private final Duration life;
    private final InstantSource clock;

    /**
     * Keeps so many of that app, each for that time.
     *
     * @param store stays open
     */
    public SharedLinks(SharedStore store, String app, int most, Duration life, InstantSource clock) {
        this.store = store;
        this.app = app;
        this.most = most;
        this.life = life;
        this.clock = clock;
    }

    private String key(String id) {
        return "link/" + app + "/" + Ids.of(id);
    }

    private String table() {
        return "links/" + app;
    }

    @Override
    public void put(String id, String snapshot) {
        Map<String, byte[]> rows = store.rows(table());
        if (rows.size() >= most) {
            rows.entrySet().stream()
                    .min(Comparator.comparingLong(row -> millis(row.getValue())))
                    .ifPresent(oldest -> drop(oldest.getKey()));
        }
        String at = Long.toString(clock.millis());
        store.put(key(id), (at + "\n" + snapshot).getBytes(UTF_8), life);
        store.set(table(), key(id), at.getBytes(UTF_8), life);
    }

    private static long millis(byte[] at) {
        return Long.parseLong(new String(at, UTF_8));
    }

    private void drop(String key) {
        store.remove(key);
        store.unset(table(), key);
    }

    @Override
    public Optional<Kept> find(String id) {
        return store.get(key(id)).map(bytes -> {
            String[] both = new String(bytes, UTF_8).split("\n", 2);
            return new Kept(both[1], Instant.ofEpochMilli(Long.parseLong(both[0])));
        });
    }

    @Override
    public void sweep(Instant before) {
        store.rows(table()).forEach((key, at) -> {
            if (millis(at) < before.toEpochMilli()) {
                drop(key);
            }
        });
    }
}
