package io.demitasse.spaces.store;

import java.time.Instant;

/**
 * A repository that somebody likes.
 *
 * @param at since when
 */
public record Liked(Repository repository, Instant at) {}
