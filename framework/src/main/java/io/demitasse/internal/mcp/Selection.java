package io.demitasse.internal.mcp;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tools that an address chooses by {@code ?tools=a,b}.
 *
 * @param names empty for all
 */
record Selection(Optional<Set<String>> names) {
    /** What a query asks for; all if it says nothing. */
    static Selection of(@Nullable String query) {
        if (query == null || query.isBlank()) {
            return new Selection(Optional.empty());
        }
        Set<String> names = new LinkedHashSet<>();
        Stream.of(query.split(",")).map(String::strip).forEach(names::add);
        return new Selection(Optional.of(names));
    }

    boolean has(String name) {
        return names.map(chosen -> chosen.contains(name)).orElse(true);
    }
}
