package io.demitasse.spaces.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A link by which a demo is shared that runs elsewhere.
 *
 * @param label in its address, which nobody can guess
 * @param account whose it is
 * @param key the digest of the public key that its connection signs in with
 * @param hasPassword whether visitors have to enter one
 * @param hub the address of the hub, as the account reached it
 * @param port of the link; 0 if it has a name of its own
 * @param createdAt when it was made
 * @param expiresAt when it ends
 */
public record Share(
        String label,
        Id account,
        String key,
        boolean hasPassword,
        URI hub,
        int port,
        Instant createdAt,
        Instant expiresAt) {
    static Share read(ResultSet row) throws SQLException {
        return new Share(
                row.getString("label"),
                new Id(row.getString("account")),
                row.getString("key_digest"),
                !row.getString("password").isEmpty(),
                URI.create(row.getString("hub")),
                row.getInt("port"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
