package io.demitasse.internal.engine;

import java.time.Duration;

/**
 * The bounds of links.
 *
 * @param number how many are kept; over it, the oldest go
 * @param chars how many characters the values of one may have
 * @param age how long one leads somewhere
 */
public record LinkLimits(int number, int chars, Duration age) {
    /** At most 400 MB on disk. */
    public static final LinkLimits DEFAULT = new LinkLimits(2_000, 200_000, Duration.ofDays(90));

    /** These bounds with another age. */
    public LinkLimits age(Duration other) {
        return new LinkLimits(number, chars, other);
    }
}
