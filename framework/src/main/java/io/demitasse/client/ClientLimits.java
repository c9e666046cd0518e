package io.demitasse.client;

import java.time.Duration;

/**
 * What a client bears of a server that misbehaves.
 *
 * @param bytes how large an answer or one event may be
 * @param silence how long a stream may say nothing; servers send a heartbeat every 15 seconds
 * @param unread how many events of a job are kept until somebody reads them
 * @param unreadChars how many characters they may have in all
 */
record ClientLimits(int bytes, Duration silence, int unread, long unreadChars) {
    static final ClientLimits DEFAULT = new ClientLimits(64 << 20, Duration.ofSeconds(60), 1_000, 16L << 20);
}
