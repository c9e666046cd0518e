package io.demitasse.spaces.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a program signs in with, as far as the hub knows it: not the secret itself.
 *
 * @param account whose it is
 * @param name for people
 * @param grants of a fine-grained one; others have none
 * @param lastUsedAt to the minute
 * @param expiresAt when it stops to count, if ever
 */
public record Token(
        Id id,
        Id account,
        String name,
        TokenRole role,
        List<Grant> grants,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt) {
    /** The same with a copy of the grants. */
    public Token {
        grants = List.copyOf(grants);
    }

    Optional<Grant> grant(Id repository) {
        return grants.stream()
                .filter(each -> each.repository().equals(repository))
                .findFirst();
    }
}
