package io.demitasse.internal.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The last results of a function in memory; bounded in number and age. */
public final class ResultCache {
    private final Map<List<Object>, Kept> results = new LinkedHashMap<>(16, 0.75f, true);
    private final int size;
    private final Duration age;
    private final InstantSource clock;

    private record Kept(Object result, Instant until) {}

    /** A cache of at most so many results, none older than that. */
    public ResultCache(int size, Duration age) {
        this(size, age, InstantSource.system());
    }

    ResultCache(int size, Duration age, InstantSource clock) {
        this.size = size;
        this.age = age;
        this.clock = clock;
    }

    /** The result for these arguments: the one kept, or a new one. What throws is not kept. */
    public Object get(List<Object> arguments, Callable<?> function) throws Exception {
        List<Object> key = arguments.stream().map(Contents::key).toList();
        Optional<Object> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        // Not under the lock: one slow call must not hold up the others.
        Object result = function.call();
        keep(key, result);
        return result;
    }

    private synchronized Optional<Object> find(List<Object> key) {
        Kept kept = results.get(key);
        if (kept != null && clock.instant().isAfter(kept.until())) {
            results.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(kept).map(Kept::result);
    }

    private synchronized void keep(List<Object> key, Object result) {
        results.put(key, new Kept(result, clock.instant().plus(age)));
        if (results.size() > size) {
            results.remove(results.keySet().iterator().next());
        }
    }
}
