package io.demitasse.spaces.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next the cursor of the part that follows, if one does
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** The same with a copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** A part of {@code limit} items out of one item more than that, if there are so many. */
    static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }
}
