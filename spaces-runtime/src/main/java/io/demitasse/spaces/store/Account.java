package io.demitasse.spaces.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A name under which repositories are kept.
 *
 * @param name in addresses, as it was written; no other differs from it in case only
 * @param fullName for people
 * @param email of a user; empty if none is known
 * @param isAdministrator whether it may do everything on this hub
 * @param isDisabled whether it may do nothing for now
 */
public record Account(
        Id id,
        String name,
        String fullName,
        String email,
        AccountKind kind,
        boolean isAdministrator,
        boolean isDisabled,
        Instant createdAt) {

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                new Id(row.getString("id")),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("email"),
                AccountKind.valueOf(row.getString("kind")),
                row.getBoolean("is_administrator"),
                row.getBoolean("is_disabled"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
