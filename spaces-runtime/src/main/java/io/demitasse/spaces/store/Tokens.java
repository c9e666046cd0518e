package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What programs sign in with. The database holds digests: who reads it can't sign in. */
public final class Tokens {
    private static final String PREFIX = "hf_";
    private static final int LENGTH = 34;
    private static final int NAME = 100;
    private static final int GRANTS = 100;
    private static final int PER_ACCOUNT = 100;
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Duration USED_ANEW = Duration.ofMinutes(1);

    private final Sql sql;
    private final Clock clock;

    Tokens(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes a token and its secret.
     *
     * @throws VisitorException if something of it is not allowed, or the account has 100 already
     */
    public MintedToken mint(NewToken wanted) {
        check(wanted);
        String secret = PREFIX + Hidden.fresh(LENGTH);
        var token = new Token(
                Id.fresh(),
                wanted.account(),
                wanted.name(),
                wanted.role(),
                wanted.grants(),
                Moment.now(clock),
                Optional.empty(),
                wanted.expiresAt().map(Moment::of));
        sql.write(handle -> {
            Accounts.lock(handle, token.account());
            insert(handle, token, Hidden.digest(secret));
            checkCount(handle, token.account());
            return token;
        });
        return new MintedToken(token, secret);
    }

    private void check(NewToken wanted) {
        if (wanted.name().isBlank()) {
            throw new VisitorException("A token needs a name, to be known by in the list. Give it one.");
        }
        Texts.line(wanted.name(), "The name of the token", NAME);
        if (wanted.grants().size() > GRANTS) {
            throw new VisitorException("A token for " + wanted.grants().size() + " repositories can't be made. Choose "
                    + GRANTS + " at most.");
        }
        if (wanted.role() != TokenRole.FINE_GRAINED && !wanted.grants().isEmpty()) {
            throw new VisitorException(
                    "Only a fine-grained token can be for single repositories. Make it one, or" + " choose none.");
        }
        Instant now = clock.instant();
        wanted.expiresAt()
                .filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)))
                .ifPresent(end -> {
                    throw new VisitorException("A token can't expire at " + end
                            + ". Choose a later time than now, within" + " a hundred years, or none.");
                });
    }

    private static void insert(Handle handle, Token token, String digest) {
        int rows = handle.createUpdate("""
                        insert into token (id, account, name, role, digest, created_at, expires_at)
                        select :id, a.id, :name, :role, :digest, :now, cast(:expires as bigint) from account a
                        where a.id = :account and a.kind = 'USER'""")
                .bind("id", token.id().hex())
                .bind("account", token.account().hex())
                .bind("name", token.name())
                .bind("role", token.role().name())
                .bind("digest", digest)
                .bind("now", token.createdAt().toEpochMilli())
                .bind("expires", token.expiresAt().map(Instant::toEpochMilli))
                .execute();
        if (rows == 0) {
            throw new VisitorException("Only users can have tokens. Make one for a user who is a member.");
        }
        token.grants().forEach(grant -> insert(handle, token.id(), grant));
    }

    private static void insert(Handle handle, Id token, Grant grant) {
        int rows = handle.createUpdate("""
                        insert into token_grant (token, repository, is_write)
                        select :token, r.id, :write from repository r where r.id = :repository
                        on conflict (token, repository) do update set is_write = excluded.is_write""")
                .bind("token", token.hex())
                .bind("repository", grant.repository().hex())
                .bind("write", grant.isWrite())
                .execute();
        if (rows == 0) {
            throw new VisitorException(
                    "One of the repositories that the token is to be for has been deleted. Choose" + " again.");
        }
    }

    private static void checkCount(Handle handle, Id account) {
        long count = handle.createQuery("select count(*) from token where account = :account")
                .bind("account", account.hex())
                .mapTo(Long.class)
                .one();
        if (count > PER_ACCOUNT) {
            throw new VisitorException(
                    "The account has " + PER_ACCOUNT + " tokens already. Revoke one that is not needed any more.");
        }
    }

    /** The token with that secret, unless revoked or expired. That it was used is noted, once a minute. */
    public Optional<Token> find(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() != PREFIX.length() + LENGTH) {
            return Optional.empty();
        }
        Instant now = Moment.now(clock);
        Optional<Token> found = sql.read(handle -> select(handle, "digest = :value", Hidden.digest(secret)).stream()
                .filter(token ->
                        token.expiresAt().filter(end -> !end.isAfter(now)).isEmpty())
                .findFirst());
        found.filter(token -> token.lastUsedAt()
                        .filter(used -> now.isBefore(used.plus(USED_ANEW)))
                        .isEmpty())
                .ifPresent(token -> noteUse(token, now));
        return found;
    }

    private void noteUse(Token token, Instant now) {
        sql.write(handle -> handle.createUpdate("update token set last_used_at = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", token.id().hex())
                .execute());
    }

    /** The tokens of an account, the newest first, those that have expired too. */
    public List<Token> of(Id account) {
        return sql.read(handle -> select(handle, "account = :value", account.hex()));
    }

    private static List<Token> select(Handle handle, String condition, String value) {
        return handle
                .createQuery("select * from token where " + condition + " order by created_at desc, id desc")
                .bind("value", value)
                .map((row, context) -> read(row, List.of()))
                .list()
                .stream()
                .map(token -> token.role() == TokenRole.FINE_GRAINED ? withGrants(handle, token) : token)
                .toList();
    }

    private static Token withGrants(Handle handle, Token token) {
        List<Grant> grants = handle.createQuery(
                        "select repository, is_write from token_grant where token = :id order by repository")
                .bind("id", token.id().hex())
                .map((row, context) -> new Grant(new Id(row.getString(1)), row.getBoolean(2)))
                .list();
        return new Token(
                token.id(),
                token.account(),
                token.name(),
                token.role(),
                grants,
                token.createdAt(),
                token.lastUsedAt(),
                token.expiresAt());
    }

    private static Token read(ResultSet row, List<Grant> grants) throws SQLException {
        return new Token(
                new Id(row.getString("id")),
                new Id(row.getString("account")),
                row.getString("name"),
                TokenRole.valueOf(row.getString("role")),
                grants,
                Instant.ofEpochMilli(row.getLong("created_at")),
                time(row, "last_used_at"),
                time(row, "expires_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Makes a token of an account worthless, at once; one that is not there is fine. */
    public void revoke(Id account, Id token) {
        sql.write(handle -> handle.createUpdate("delete from token where id = :id and account = :account")
                .bind("id", token.hex())
                .bind("account", account.hex())
                .execute());
    }
}
