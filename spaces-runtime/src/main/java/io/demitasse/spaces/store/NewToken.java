package io.demitasse.spaces.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token to be.
 *
 * @param name for people, 1 to 100 characters
 * @param grants of a fine-grained one, 100 at most; others have none
 * @param expiresAt when it stops to count, if ever
 */
public record NewToken(Id account, String name, TokenRole role, List<Grant> grants, Optional<Instant> expiresAt) {
    /** The same with a copy of the grants. */
    public NewToken {
        grants = List.copyOf(grants);
    }
}
