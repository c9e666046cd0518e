package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps repositories small: packs their files, and deletes large ones that nothing leads to. */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** Not at once, when all else begins too. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private static final Duration EVERY = Duration.ofDays(1);

    private final RepositoryStore store;
    private final InstantSource clock;

    Upkeep(RepositoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Does it each day, until the threads are stopped. */
    void start(ScheduledExecutorService threads) {
        ScheduledFuture<?> unused =
                threads.scheduleWithFixedDelay(this::round, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** One repository after the other; of one that fails the others don't suffer. */
    void round() {
        try {
            for (String id : store.ids()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                one(id);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Repositories could not be looked through to pack them: {}", e.toString());
        }
    }

    private void one(String id) {
        try {
            store.open(id).collect(clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The repository {} could not be packed: {}", id, e.toString());
        }
    }
}
