package io.demitasse.spaces.store;

import java.util.Optional;

/**
 * A part of a list of repositories.
 *
 * @param viewer who asks, and sees nothing but what {@link Access} lets be read
 * @param isAscending whether the oldest, or the least liked, come first
 * @param limit how many at once, 1 to 1,000
 * @param cursor where the part before ended; empty for the first one
 */
public record RepositoryQuery(
        RepositoryKind kind,
        Principal viewer,
        RepositoryFilter filter,
        RepositorySort sort,
        boolean isAscending,
        int limit,
        Optional<String> cursor) {

    /** The part that follows. */
    public RepositoryQuery after(String end) {
        return new RepositoryQuery(kind, viewer, filter, sort, isAscending, limit, Optional.of(end));
    }
}
