package io.demitasse.spaces.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a webhook watches: a repository, or all that belong to an account.
 *
 * @param kind what it is
 * @param target the id of the repository or the account
 * @param name by now: {@code ann/greeter}, or {@code ann}
 */
public record Watched(Kind kind, Id target, String name) {
    /** What can be watched. */
    public enum Kind {
        MODEL,
        DATASET,
        SPACE,
        USER,
        ORGANISATION;

        /** Whether it is an account. */
        public boolean isAccount() {
            return this == USER || this == ORGANISATION;
        }
    }

    /** A repository. */
    public static Watched of(Repository repository) {
        return new Watched(Kind.valueOf(repository.kind().name()), repository.id(), repository.path());
    }

    /** All that belong to an account. */
    public static Watched of(Account account) {
        return new Watched(Kind.valueOf(account.kind().name()), account.id(), account.name());
    }

    static Watched read(ResultSet row) throws SQLException {
        String account = row.getString("account");
        return account == null
                ? new Watched(
                        Kind.valueOf(row.getString("kind")),
                        new Id(row.getString("repository")),
                        row.getString("owner_name") + "/" + row.getString("name"))
                : new Watched(
                        Kind.valueOf(row.getString("account_kind")), new Id(account), row.getString("account_name"));
    }
}
