package io.demitasse.internal.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps links as long as the process lives. */
public final class MemoryLinks implements LinkStore {
    private final Map<String, Kept> links = new LinkedHashMap<>();
    private final int most;
    private final InstantSource clock;

    /** Keeps so many. */
    public MemoryLinks(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public synchronized void put(String id, String snapshot) {
        links.put(id, new Kept(snapshot, clock.instant()));
        if (links.size() > most) {
            links.remove(links.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Kept> find(String id) {
        return Optional.ofNullable(links.get(id));
    }

    @Override
    public synchronized void sweep(Instant before) {
        links.values().removeIf(kept -> kept.at().isBefore(before));
    }
}
