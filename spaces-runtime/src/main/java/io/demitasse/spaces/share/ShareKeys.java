package io.demitasse.spaces.share;

import java.time.Instant;
import java.util.Optional;

/** Knows who may bring a demo to a link. */
@FunctionalInterface
public interface ShareKeys {
    /**
     * When a link ends.
     *
     * @param label of the link
     * @param digest of the public key that somebody has
     * @return empty if there is no such link, or the key is not its own
     */
    Optional<Instant> end(String label, String digest);
}
