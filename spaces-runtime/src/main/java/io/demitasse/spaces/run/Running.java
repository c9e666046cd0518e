package io.demitasse.spaces.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What a runner has started and has not ended. */
public final class Running<I extends Instance> {
    private final Set<I> all = ConcurrentHashMap.newKeySet();

    /** One more, until it ends. */
    public void add(I instance) {
        all.add(instance);
        var unused = instance.ended().thenRun(() -> all.remove(instance));
    }

    /** Does something with each. */
    public void forEach(Consumer<I> action) {
        all.forEach(action);
    }

    /** Stops all at once; returns when nothing is left of them. */
    public void stop(Duration grace) {
        // Threads of their own: the JVM's common ones are few, and what ends needs them to say so.
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            all.stream()
                    .map(instance -> CompletableFuture.runAsync(() -> instance.stop(grace), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }
}
