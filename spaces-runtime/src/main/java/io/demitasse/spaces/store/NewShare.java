package io.demitasse.spaces.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A link that is wanted.
 *
 * @param account whose it will be
 * @param key the digest of the public key that its connection will sign in with
 * @param password that visitors will have to enter, if any
 * @param hub the address of the hub, as the account reaches it
 * @param port of the link; 0 if it has a name of its own
 * @param life how long it is to work
 */
public record NewShare(Id account, String key, Optional<String> password, URI hub, int port, Duration life) {}
