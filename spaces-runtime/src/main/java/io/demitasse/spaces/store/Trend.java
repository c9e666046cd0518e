package io.demitasse.spaces.store;

import java.util.List;

/**
 * How much a repository is liked lately: each like counts less the older it is, half as much after five days. What is
 * kept is the logarithm of the sum as of 1970, which is the same at any later time but for what all have in common: so
 * an order by it stays right while time passes and nobody writes.
 */
final class Trend {
    /** How many likes count, the newest ones; it takes no more to tell what trends. */
    static final int LIKES = 1000;

    private static final double MILLIS = 7 * 24 * 3_600_000.0;

    /** Whole numbers are the same in all databases. */
    private static final double SCALE = 1e9;

    private Trend() {}

    /** @param likes their times in milliseconds since 1970, the newest first */
    static long of(List<Long> likes) {
        if (likes.isEmpty()) {
            return 0;
        }
        long newest = likes.get(0);
        double sum = likes.stream()
                .mapToDouble(time -> Math.exp((time - newest) / MILLIS))
                .sum();
        return Math.round((newest / MILLIS + Math.log(sum)) * SCALE);
    }
}
