package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Who likes which repository. */
public final class Likes {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{24})");

    private final Sql sql;
    private final Clock clock;

    Likes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An account likes a repository; one that it likes already is fine. */
    public void like(Id repository, Id account) {
        long now = clock.millis();
        change(
                repository,
                handle -> handle.createUpdate("""
                        insert into repository_like (repository, account, liked_at)
                        select r.id, a.id, :now from repository r, account a
                        where r.id = :repository and a.id = :account on conflict do nothing""")
                        .bind("now", now)
                        .bind("repository", repository.hex())
                        .bind("account", account.hex())
                        .execute());
    }

    /** An account does not like a repository any more; one that it does not like is fine. */
    public void unlike(Id repository, Id account) {
        change(
                repository,
                handle -> handle.createUpdate(
                                "delete from repository_like where repository = :repository and account = :account")
                        .bind("repository", repository.hex())
                        .bind("account", account.hex())
                        .execute());
    }

    private void change(Id repository, ToIntFunction<Handle> change) {
        sql.write(handle -> {
            Repositories.lock(handle, repository);
            if (change.applyAsInt(handle) > 0) {
                count(handle, repository);
            }
            return repository;
        });
    }

    /** Takes all likes of an account back. */
    static void withdrawAll(Handle handle, Id account) {
        List<Id> liked = handle.createQuery(
                        "select repository from repository_like where account = :account order by repository")
                .bind("account", account.hex())
                .map((row, context) -> new Id(row.getString(1)))
                .list();
        liked.forEach(repository -> Repositories.lock(handle, repository));
        handle.createUpdate("delete from repository_like where account = :account")
                .bind("account", account.hex())
                .execute();
        liked.forEach(repository -> count(handle, repository));
    }

    /** Counts anew; who changes likes locks the repository first, so that the numbers are right. */
    private static void count(Handle handle, Id repository) {
        List<Long> newest = handle.createQuery("""
                        select liked_at from repository_like where repository = :id
                        order by liked_at desc limit :limit""")
                .bind("id", repository.hex())
                .bind("limit", Trend.LIKES)
                .mapTo(Long.class)
                .list();
        handle.createUpdate("""
                        update repository set trend = :trend,
                          likes = (select count(*) from repository_like where repository = :id)
                        where id = :id""")
                .bind("trend", Trend.of(newest))
                .bind("id", repository.hex())
                .execute();
    }

    /** Whether an account likes a repository. */
    public boolean has(Id repository, Id account) {
        return sql.read(handle -> handle.createQuery(
                        "select count(*) from repository_like where repository = :repository and account = :account")
                .bind("repository", repository.hex())
                .bind("account", account.hex())
                .mapTo(Long.class)
                .one()
                .equals(1L));
    }

    /**
     * Who likes a repository, in the order of their names.
     *
     * @param limit how many at once, 1 to 1,000
     * @param cursor where the part before ended; empty for the first one
     * @throws VisitorException if the limit or the cursor is none
     */
    public Page<Account> of(Id repository, int limit, Optional<String> cursor) {
        Limits.items(limit);
        String after = cursor.map(Cursor::place).orElse("");
        List<Account> found = sql.read(handle -> handle.createQuery("""
                        select a.* from repository_like l join account a on a.id = l.account
                        where l.repository = :id and a.name_key > :after order by a.name_key limit :limit""")
                .bind("id", repository.hex())
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> Account.read(row))
                .list());
        return Page.of(found, limit, last -> Cursor.of(Names.key(last.name())));
    }

    /**
     * What an account likes, as far as somebody may see it, newest first.
     *
     * @param limit how many at once, 1 to 1,000
     * @param cursor where the part before ended; empty for the first one
     * @throws VisitorException if the limit or the cursor is none
     */
    public Page<Liked> by(Id account, Principal viewer, int limit, Optional<String> cursor) {
        Limits.items(limit);
        Map<String, Object> values = new HashMap<>();
        String readable = ReadableRows.condition(viewer, values);
        String after = cursor.map(end -> beginAfter(end, values)).orElse("");
        List<Liked> found = sql.read(handle -> handle.createQuery("""
                        select r.*, a.name as owner_name, l.liked_at from repository_like l
                        join repository r on r.id = l.repository join account a on a.id = r.owner
                        where l.account = :account and %s%s order by l.liked_at desc, r.id desc limit :limit""".formatted(readable, after))
                .bindMap(values)
                .bind("account", account.hex())
                .bind("limit", limit + 1)
                .map((row, context) -> new Liked(Repository.read(row), Instant.ofEpochMilli(row.getLong("liked_at"))))
                .list());
        return Page.of(
                found,
                limit,
                last -> Cursor.of(
                        last.at().toEpochMilli() + " " + last.repository().id()));
    }

    private static String beginAfter(String cursor, Map<String, Object> values) {
        Matcher place = PLACE.matcher(Cursor.place(cursor));
        if (!place.matches()) {
            throw Cursor.wrong(cursor);
        }
        values.put("last_at", Long.valueOf(place.group(1)));
        values.put("last", place.group(2));
        return " and (l.liked_at, r.id) < (:last_at, :last)";
    }
}
