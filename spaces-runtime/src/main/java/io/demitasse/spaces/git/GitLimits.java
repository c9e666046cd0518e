package io.demitasse.spaces.git;

import java.time.Duration;

/**
 * How much a repository may be.
 *
 * @param bytes that are fetched of it, and that its files may have together
 * @param files in one version
 * @param silence how long its host may say nothing
 */
public record GitLimits(long bytes, int files, Duration silence) {
    /** 2 GiB, 100,000 files, half a minute. */
    public static final GitLimits DEFAULT = new GitLimits(2L << 30, 100_000, Duration.ofSeconds(30));
}
