package io.demitasse;

import io.demitasse.component.Limits;
import io.demitasse.internal.cache.ResultCache;
import io.demitasse.wiring.Fn1;
import io.demitasse.wiring.Fn2;
import io.demitasse.wiring.Fn3;
import io.demitasse.wiring.Fn4;
import java.time.Duration;
import java.util.List;

/**
 * Functions that remember their last results: equal inputs, where a file counts by its content, are answered without
 * another call. Results are shared by all visitors and kept in memory; what throws is not kept.
 *
 * <pre>{@code .predict(Cached.of(model::caption, 128, Duration.ofHours(1)))}</pre>
 */
public final class Cached {
    private Cached() {}

    /**
     * The function with a memory.
     *
     * @param size how many results are kept; the one unused for longest goes first
     * @param age how long a result is good
     */
    @SuppressWarnings("unchecked") // the cache gives back what the function gave
    public static <A, R> Fn1<A, R> of(Fn1<A, R> function, int size, Duration age) {
        var cache = cache(size, age);
        return a -> (R) cache.get(List.of(a), () -> function.apply(a));
    }

    /** As {@link #of(Fn1, int, Duration)}, for 2 arguments. */
    @SuppressWarnings("unchecked") // the cache gives back what the function gave
    public static <A, B, R> Fn2<A, B, R> of(Fn2<A, B, R> function, int size, Duration age) {
        var cache = cache(size, age);
        return (a, b) -> (R) cache.get(List.of(a, b), () -> function.apply(a, b));
    }

    /** As {@link #of(Fn1, int, Duration)}, for 3 arguments. */
    @SuppressWarnings("unchecked") // the cache gives back what the function gave
    public static <A, B, C, R> Fn3<A, B, C, R> of(Fn3<A, B, C, R> function, int size, Duration age) {
        var cache = cache(size, age);
        return (a, b, c) -> (R) cache.get(List.of(a, b, c), () -> function.apply(a, b, c));
    }

    /** As {@link #of(Fn1, int, Duration)}, for 4 arguments. */
    @SuppressWarnings("unchecked") // the cache gives back what the function gave
    public static <A, B, C, D, R> Fn4<A, B, C, D, R> of(Fn4<A, B, C, D, R> function, int size, Duration age) {
        var cache = cache(size, age);
        return (a, b, c, d) -> (R) cache.get(List.of(a, b, c, d), () -> function.apply(a, b, c, d));
    }

    private static ResultCache cache(int size, Duration age) {
        return new ResultCache(Limits.atLeast(1, size, "Cached.of"), age);
    }
}
