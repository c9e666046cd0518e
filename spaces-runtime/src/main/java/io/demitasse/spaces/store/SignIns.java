package io.demitasse.spaces.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How people are signed in at pages: by sessions, whose secret a cookie holds, and by links that work once. Of both the
 * database holds digests.
 */
public final class SignIns {
    /** How long a web session lasts. */
    public static final Duration SESSION = Duration.ofDays(14);

    /** How long a link works. */
    public static final Duration LINK = Duration.ofHours(24);

    /** 256 bits and a little more. */
    private static final int LENGTH = 43;

    private final Sql sql;
    private final Clock clock;

    SignIns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a web session; gives its secret. */
    public String begin(Id user) {
        return add("web_session", user, SESSION);
    }

    /** Makes a link that signs a user in, once; gives its secret. */
    public String link(Id user) {
        return add("sign_in_link", user, LINK);
    }

    private String add(String table, Id user, Duration life) {
        String secret = Hidden.fresh(LENGTH);
        long now = clock.millis();
        sql.write(handle -> {
            handle.createUpdate("delete from " + table + " where expires_at <= :now")
                    .bind("now", now)
                    .execute();
            return handle.createUpdate(
                            "insert into " + table + " (digest, account, expires_at) values (:digest, :user, :expires)")
                    .bind("digest", Hidden.digest(secret))
                    .bind("user", user.hex())
                    .bind("expires", now + life.toMillis())
                    .execute();
        });
        return secret;
    }

    /** Whose session it is, unless it has ended or its user is disabled. */
    public Optional<Account> find(String session) {
        return sql.read(handle -> account(handle, "web_session", session, clock.millis()));
    }

    /** Whom the link would sign in, which a look does not use up; empty where {@link #useLink} would be. */
    public Optional<Account> findLink(String link) {
        return sql.read(handle -> account(handle, "sign_in_link", link, clock.millis()));
    }

    /** Whom the link signs in, unless it was used before, is too old, or its user is disabled. */
    public Optional<Account> useLink(String link) {
        return sql.write(handle -> useLink(handle, link, clock.millis()));
    }

    static Optional<Account> useLink(Handle handle, String link, long now) {
        Optional<Account> account = account(handle, "sign_in_link", link, now);
        // Of two at once, one alone deletes it.
        return delete(handle, "sign_in_link", link) == 1 ? account : Optional.empty();
    }

    private static Optional<Account> account(Handle handle, String table, String secret, long now) {
        return handle.createQuery("select a.* from " + table + " s join account a on a.id = s.account"
                        + " where s.digest = :digest and s.expires_at > :now and not a.is_disabled")
                .bind("digest", Hidden.digest(secret))
                .bind("now", now)
                .map((row, context) -> Account.read(row))
                .findOne();
    }

    private static int delete(Handle handle, String table, String secret) {
        return handle.createUpdate("delete from " + table + " where digest = :digest")
                .bind("digest", Hidden.digest(secret))
                .execute();
    }

    /** Ends a session; one that is not there is fine. */
    public void end(String session) {
        sql.write(handle -> delete(handle, "web_session", session));
    }

    /** Ends all sessions of a user, and makes links worthless. */
    public void endAll(Id user) {
        sql.write(handle -> {
            end(handle, user);
            return user;
        });
    }

    static void end(Handle handle, Id user) {
        for (String table : new String[] {"web_session", "sign_in_link"}) {
            handle.createUpdate("delete from " + table + " where account = :user")
                    .bind("user", user.hex())
                    .execute();
        }
    }
}
