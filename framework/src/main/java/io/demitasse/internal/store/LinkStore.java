package io.demitasse.internal.store;

import java.time.Instant;
import java.util.Optional;

/** Keeps what links lead to: on disk, in memory, or wherever replicas can share it. */
public interface LinkStore {
    /** What a link leads to, and when it was made. */
    record Kept(String snapshot, Instant at) {}

    /** Keeps what the link of that id leads to; over the limit, the oldest go. */
    void put(String id, String snapshot);

    /** What the link of that id leads to, if it is still known; whatever the id looks like. */
    Optional<Kept> find(String id);

    /** Forgets the links that were made before that time. */
    void sweep(Instant before);
}
