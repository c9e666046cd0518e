package io.demitasse.spaces.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Who has done something.
 *
 * @param name of the account
 */
public record Person(Id id, String name) {
    /** By the columns {@code author} and {@code author_name}; empty if the account was deleted since. */
    static Optional<Person> read(ResultSet row) throws SQLException {
        String name = row.getString("author_name");
        return name == null ? Optional.empty() : Optional.of(new Person(new Id(row.getString("author")), name));
    }
}
