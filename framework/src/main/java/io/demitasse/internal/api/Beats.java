package io.demitasse.internal.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Says something on every open stream each 15 seconds: clients take one that is silent for 20 for dead. */
public final class Beats {
    private static final int SECONDS = 15;

    private final Set<EventStream> all = ConcurrentHashMap.newKeySet();

    public Beats(ScheduledExecutorService clock) {
        ScheduledFuture<?> unused =
                clock.scheduleWithFixedDelay(() -> all.forEach(EventStream::beat), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void add(EventStream stream) {
        all.add(stream);
    }

    void remove(EventStream stream) {
        all.remove(stream);
    }
}
