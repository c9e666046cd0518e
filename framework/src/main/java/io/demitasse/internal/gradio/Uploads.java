package io.demitasse.internal.gradio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The uploads whose progress somebody may want to know, by the names that clients gave them: the last ones. */
final class Uploads {
    private static final int MOST = 1_000;
    private static final int SECONDS = 3;

    private final Map<String, CompletableFuture<Upload>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Upload>> eldest) {
            return size() > MOST;
        }
    };

    /** An upload has begun. */
    Upload begin(String name) {
        var upload = new Upload();
        synchronized (known) {
            CompletableFuture<Upload> awaited = known.get(name);
            if (awaited == null || !awaited.complete(upload)) {
                known.put(name, CompletableFuture.completedFuture(upload));
            }
        }
        return upload;
    }

    /** The upload of that name, which may begin a moment later; empty if it does not. */
    CompletableFuture<Optional<Upload>> find(String name) {
        CompletableFuture<Upload> entry;
        synchronized (known) {
            entry = known.computeIfAbsent(name, any -> new CompletableFuture<>());
        }
        return entry.thenApply(Optional::of).completeOnTimeout(Optional.empty(), SECONDS, TimeUnit.SECONDS);
    }

    void forget(String name) {
        synchronized (known) {
            known.remove(name);
        }
    }
}
