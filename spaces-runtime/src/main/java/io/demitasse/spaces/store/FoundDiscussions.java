package io.demitasse.spaces.store;

import java.util.List;

/**
 * A part of the discussions of a repository.
 *
 * @param count how many there are in all parts together
 */
public record FoundDiscussions(List<Discussion> items, int count) {
    /** The same with a copy of the items. */
    public FoundDiscussions {
        items = List.copyOf(items);
    }
}
