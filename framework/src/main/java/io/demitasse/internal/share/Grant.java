package io.demitasse.internal.share;

import java.net.URI;
import java.time.Instant;

/**
 * What a hub has granted.
 *
 * @param label of the link, and the user that its connection signs in as
 * @param url that others open
 * @param expiresAt when it ends
 * @param host of the hub's SSH server
 * @param port of the hub's SSH server
 * @param hostKey of that server, as a line of OpenSSH: no other is spoken to
 */
record Grant(String label, URI url, Instant expiresAt, String host, int port, String hostKey) {}
