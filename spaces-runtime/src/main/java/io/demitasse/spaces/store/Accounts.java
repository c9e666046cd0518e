package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Users and organisations. A name is the same in upper and lower case. */
public final class Accounts {
    private static final int FULL_NAME = 100;
    private static final int EMAIL = 254;

    private final Sql sql;
    private final Clock clock;
    private final Passwords passwords;

    Accounts(Sql sql, Clock clock, Passwords passwords) {
        this.sql = sql;
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * Makes a user; empty if the name is taken.
     *
     * @throws VisitorException if something of it is not allowed
     */
    public Optional<Account> createUser(NewUser user) {
        Account account =
                fresh(user.name(), user.fullName(), email(user.email()), AccountKind.USER, user.isAdministrator());
        String password = passwords.hash(user.password());
        return sql.write(handle -> insert(handle, account, password));
    }

    /**
     * Makes an organisation, whose first administrator is the founder; empty if the name is taken.
     *
     * @throws VisitorException if something of it is not allowed
     */
    public Optional<Account> createOrganisation(String name, String fullName, Id founder) {
        Account account = fresh(name, fullName, "", AccountKind.ORGANISATION, false);
        return sql.write(handle -> {
            Optional<Account> made = insert(handle, account, "");
            made.ifPresent(each -> Members.set(handle, each.id(), founder, MemberRole.ADMIN));
            return made;
        });
    }

    private Account fresh(String name, String fullName, String email, AccountKind kind, boolean isAdministrator) {
        return new Account(
                Id.fresh(),
                Names.account(name),
                fullName(fullName),
                email,
                kind,
                isAdministrator,
                false,
                Moment.now(clock));
    }

    private static String fullName(String text) {
        return Texts.line(text, "The full name", FULL_NAME);
    }

    private static String email(String text) {
        Texts.line(text, "The e-mail address", EMAIL);
        if (!text.isEmpty() && !text.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new VisitorException("'" + Texts.shown(text) + "' is no e-mail address. Write one such as"
                    + " ann@example.org, or none.");
        }
        return text;
    }

    /** Lets others who lock the account wait until all is written. */
    static void lock(Handle handle, Id account) {
        handle.createUpdate("update account set kind = kind where id = :id")
                .bind("id", account.hex())
                .execute();
    }

    private static Optional<Account> insert(Handle handle, Account account, String password) {
        int rows = handle.createUpdate("""
                        insert into account (id, name, name_key, full_name, email, kind, is_administrator,
                          is_disabled, created_at, words, password)
                        values (:id, :name, :key, :fullName, :email, :kind, :administrator, false, :now, :words, :password)
                        on conflict do nothing""")
                .bind("id", account.id().hex())
                .bind("name", account.name())
                .bind("key", Names.key(account.name()))
                .bind("fullName", account.fullName())
                .bind("email", account.email())
                .bind("kind", account.kind().name())
                .bind("administrator", account.isAdministrator())
                .bind("now", account.createdAt().toEpochMilli())
                .bind("words", Names.key(account.name() + " " + account.fullName()))
                .bind("password", password)
                .execute();
        return rows == 1 ? Optional.of(account) : Optional.empty();
    }

    /** The account of that name, in upper or lower case. */
    public Optional<Account> find(String name) {
        return sql.read(handle -> handle.createQuery("select * from account where name_key = :key")
                .bind("key", Names.key(name))
                .map((row, context) -> Account.read(row))
                .findOne());
    }

    /** The account with that id. */
    public Optional<Account> find(Id id) {
        return sql.read(handle -> handle.createQuery("select * from account where id = :id")
                .bind("id", id.hex())
                .map((row, context) -> Account.read(row))
                .findOne());
    }

    /**
     * The accounts in the order of their names.
     *
     * @param search what the name or the full name has to have in it, in upper or lower case; empty for all
     * @param limit how many at once, 1 to 1,000
     * @param cursor where the part before ended; empty for the first one
     * @throws VisitorException if the limit or the cursor is none
     */
    public Page<Account> list(String search, int limit, Optional<String> cursor) {
        Limits.items(limit);
        String after = cursor.map(Cursor::place).orElse("");
        List<Account> found = sql.read(handle -> handle.createQuery("""
                        select * from account
                        where name_key > :after and words like :word escape '!'
                        order by name_key limit :limit""")
                .bind("after", after)
                .bind("word", Texts.anywhere(Names.key(search)))
                .bind("limit", limit + 1)
                .map((row, context) -> Account.read(row))
                .list());
        return Page.of(found, limit, last -> Cursor.of(Names.key(last.name())));
    }

    /** The user of that name with that password, unless disabled. It takes as long for names that there are not. */
    public Optional<Account> checkPassword(String name, String password) {
        record Known(Account account, String hash) {}
        Optional<Known> known =
                sql.read(handle -> handle.createQuery("select * from account where name_key = :key and kind = 'USER'")
                        .bind("key", Names.key(name))
                        .map((row, context) -> new Known(Account.read(row), row.getString("password")))
                        .findOne());
        boolean matches = passwords.matches(password, known.map(Known::hash).orElse(passwords.nobody()));
        return known.map(Known::account).filter(account -> matches && !account.isDisabled());
    }

    /**
     * Gives a user another password, and ends all web sessions and links that the old one led to.
     *
     * @throws VisitorException if it is too short or too long
     */
    public void changePassword(Id user, String password) {
        String hash = passwords.hash(password);
        sql.write(handle -> {
            changePassword(handle, user, hash);
            return user;
        });
    }

    /**
     * Gives the user whom a link signs in another password, and uses the link up: both or neither. Empty if the link
     * was used before, is too old, or its user is disabled.
     *
     * @throws VisitorException if the password is too short or too long; the link can be used again
     */
    public Optional<Account> changePasswordByLink(String link, String password) {
        String hash = passwords.hash(password);
        return sql.write(handle -> {
            Optional<Account> user = SignIns.useLink(handle, link, clock.millis());
            user.ifPresent(each -> changePassword(handle, each.id(), hash));
            return user;
        });
    }

    private static void changePassword(Handle handle, Id user, String hash) {
        SignIns.end(handle, user);
        handle.createUpdate("update account set password = :hash where id = :id and kind = 'USER'")
                .bind("hash", hash)
                .bind("id", user.hex())
                .execute();
    }

    /**
     * Changes what people read of a user, and where the user is written to: both or neither.
     *
     * @param email empty for nowhere
     * @throws VisitorException if the name is too long, or the address is none
     */
    public void changeProfile(Id user, String fullName, String email) {
        String checked = email(email);
        String name = fullName(fullName);
        sql.write(handle -> handle.createUpdate("""
                        update account set email = :email, full_name = :name, words = name_key || ' ' || :words
                        where id = :id and kind = 'USER'""")
                .bind("email", checked)
                .bind("name", name)
                .bind("words", Names.key(name))
                .bind("id", user.hex())
                .execute());
    }

    /** Lets a user do everything on this hub, or no longer. */
    public void administer(Id user, boolean isAdministrator) {
        sql.write(handle -> handle.createUpdate(
                        "update account set is_administrator = :administrator where id = :id and kind = 'USER'")
                .bind("administrator", isAdministrator)
                .bind("id", user.hex())
                .execute());
    }

    /** Forbids an account everything, or allows it what it may again. Its web sessions end. */
    public void disable(Id account, boolean isDisabled) {
        sql.write(handle -> {
            SignIns.end(handle, account);
            return handle.createUpdate("update account set is_disabled = :disabled where id = :id")
                    .bind("disabled", isDisabled)
                    .bind("id", account.hex())
                    .execute();
        });
    }

    /**
     * Deletes an account with its tokens, memberships and likes.
     *
     * @throws VisitorException if it has repositories, or if an organisation would have no administrator any more
     */
    public void delete(Id account) {
        sql.write(handle -> {
            long repositories = handle.createQuery("select count(*) from repository where owner = :id")
                    .bind("id", account.hex())
                    .mapTo(Long.class)
                    .one();
            if (repositories > 0) {
                throw new VisitorException(
                        "The account has " + repositories + " repositories. Delete or move them" + " first.");
            }
            Members.leaveAll(handle, account);
            Likes.withdrawAll(handle, account);
            return handle.createUpdate("delete from account where id = :id")
                    .bind("id", account.hex())
                    .execute();
        });
    }
}
