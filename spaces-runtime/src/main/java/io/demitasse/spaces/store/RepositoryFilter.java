package io.demitasse.spaces.store;

import java.util.List;
import java.util.Optional;

/**
 * Which repositories are asked for; all of it has to be true of one.
 *
 * @param author the name of the account that they belong to
 * @param search what owner, name or words have to have in them, in upper or lower case; empty for anything
 * @param tags that they have to have, exactly so: 20 at most
 * @param likedBy the account that has to like them
 */
public record RepositoryFilter(Optional<String> author, String search, List<String> tags, Optional<Id> likedBy) {
    /** All. */
    public static final RepositoryFilter ALL = new RepositoryFilter(Optional.empty(), "", List.of(), Optional.empty());

    /** The same with a copy of the tags. */
    public RepositoryFilter {
        tags = List.copyOf(tags);
    }

    /** Those of one account. */
    public static RepositoryFilter by(String author) {
        return new RepositoryFilter(Optional.of(author), "", List.of(), Optional.empty());
    }
}
