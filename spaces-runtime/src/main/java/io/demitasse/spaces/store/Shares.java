package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The links by which demos are shared that run elsewhere. Of passwords it holds slow digests. */
public final class Shares {
    /** How long a link can work. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** 16 of 36 characters are 82 bits. */
    private static final int LENGTH = 16;

    private final Sql sql;
    private final Clock clock;
    private final Passwords passwords;
    private final HubLimits limits;

    Shares(Sql sql, Clock clock, Passwords passwords, HubLimits limits) {
        this.sql = sql;
        this.clock = clock;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * Makes a link.
     *
     * @throws VisitorException if it is to work too long, the password is too short or too long, or the account has as
     *     many already as it may
     */
    public Share create(NewShare wanted) {
        if (wanted.life().compareTo(LONGEST) > 0 || wanted.life().toSeconds() < 1) {
            throw new VisitorException("A link can't work for " + wanted.life().toSeconds()
                    + " seconds. Choose a time from one second to " + LONGEST.toDays() + " days.");
        }
        String password = wanted.password().map(passwords::hash).orElse("");
        Instant now = Moment.now(clock);
        long most = limits.of(HubLimit.LINKS);
        var share = new Share(
                label(),
                wanted.account(),
                wanted.key(),
                !password.isEmpty(),
                wanted.hub(),
                wanted.port(),
                now,
                Moment.of(now.plus(wanted.life())));
        return sql.write(handle -> {
            Accounts.lock(handle, share.account());
            handle.createUpdate("delete from share where expires_at <= :now")
                    .bind("now", now.toEpochMilli())
                    .execute();
            if (of(handle, share.account(), now).size() >= most) {
                throw new VisitorException(
                        most == 0
                                ? "No demo can be shared through this hub. Ask its administrator."
                                : "The account has " + most + (most == 1 ? " link" : " links")
                                        + " already. End one that is not needed any more.");
            }
            insert(handle, share, password);
            return share;
        });
    }

    private static String label() {
        return Hidden.fresh(LENGTH).toLowerCase(Locale.ROOT);
    }

    private static void insert(Handle handle, Share share, String password) {
        handle.createUpdate("""
                        insert into share (label, account, key_digest, password, hub, port, created_at, expires_at)
                        values (:label, :account, :key, :password, :hub, :port, :created, :expires)""")
                .bind("label", share.label())
                .bind("account", share.account().hex())
                .bind("key", share.key())
                .bind("password", password)
                .bind("hub", share.hub().toString())
                .bind("port", share.port())
                .bind("created", share.createdAt().toEpochMilli())
                .bind("expires", share.expiresAt().toEpochMilli())
                .execute();
    }

    /** The link of that label, unless it has ended or its account is disabled. */
    public Optional<Share> find(String label) {
        return sql.read(handle -> handle.createQuery("""
                        select s.* from share s join account a on a.id = s.account
                        where s.label = :label and s.expires_at > :now and not a.is_disabled""")
                .bind("label", label)
                .bind("now", clock.millis())
                .map((row, context) -> Share.read(row))
                .findOne());
    }

    /** Whether a password is the one of a link that has one. */
    public boolean isPassword(String label, String password) {
        String kept = sql.read(
                handle -> handle.createQuery("select password from share where label = :label and expires_at > :now")
                        .bind("label", label)
                        .bind("now", clock.millis())
                        .mapTo(String.class)
                        .findOne()
                        .filter(hash -> !hash.isEmpty())
                        .orElseGet(passwords::nobody));
        return passwords.matches(password, kept);
    }

    /** All links that have not ended and have a port of their own. */
    public List<Share> withPorts() {
        return sql.read(handle -> handle.createQuery("select * from share where port > 0 and expires_at > :now")
                .bind("now", clock.millis())
                .map((row, context) -> Share.read(row))
                .list());
    }

    /** The links of an account that have not ended, the newest first. */
    public List<Share> of(Id account) {
        return sql.read(handle -> of(handle, account, clock.instant()));
    }

    private static List<Share> of(Handle handle, Id account, Instant now) {
        return handle.createQuery("select * from share where account = :account and expires_at > :now"
                        + " order by created_at desc, label")
                .bind("account", account.hex())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Share.read(row))
                .list();
    }

    /** Ends a link of an account; false if there is none. */
    public boolean end(Id account, String label) {
        return sql.write(handle -> handle.createUpdate("delete from share where label = :label and account = :account")
                        .bind("label", label)
                        .bind("account", account.hex())
                        .execute()
                == 1);
    }
}
