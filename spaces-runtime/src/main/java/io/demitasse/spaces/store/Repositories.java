package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * What is known of repositories. A name is the same in upper and lower case, and the former ones of a repository lead
 * to it.
 */
public final class Repositories {
    static final String SELECT = "select r.*, a.name as owner_name from repository r join account a on a.id = r.owner ";

    private final Sql sql;
    private final Clock clock;

    Repositories(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes one; empty if the owner has one of that kind and name.
     *
     * @throws VisitorException if it can't be called so
     */
    public Optional<Repository> create(NewRepository wanted) {
        Instant now = Moment.now(clock);
        var repository = new Repository(
                Id.fresh(),
                wanted.kind(),
                wanted.owner().id(),
                wanted.owner().name(),
                Names.repository(wanted.name()),
                Optional.of(wanted.creator()),
                wanted.visibility(),
                now,
                now,
                0,
                false,
                RepositoryCard.EMPTY);
        return sql.write(handle -> {
            Accounts.lock(handle, repository.ownerId());
            if (!insert(handle, repository)) {
                return Optional.empty();
            }
            forget(handle, repository.kind(), repository.ownerId(), repository.name());
            return Optional.of(repository);
        });
    }

    private static boolean insert(Handle handle, Repository repository) {
        return 1
                == handle.createUpdate("""
                        insert into repository (id, kind, owner, name, name_key, creator, visibility, created_at,
                          modified_at, likes, trend, is_disabled, tags, words, card)
                        values (:id, :kind, :owner, :name, :key, :creator, :visibility, :now, :now, 0, 0, false,
                          '', '', '{}') on conflict do nothing""")
                        .bind("id", repository.id().hex())
                        .bind("kind", repository.kind().name())
                        .bind("owner", repository.ownerId().hex())
                        .bind("name", repository.name())
                        .bind("key", Names.key(repository.name()))
                        .bind("creator", repository.creator().map(Id::hex))
                        .bind("visibility", repository.visibility().name())
                        .bind("now", repository.createdAt().toEpochMilli())
                        .execute();
    }

    /** A name that is in use leads to its repository alone. */
    private static void forget(Handle handle, RepositoryKind kind, Id owner, String name) {
        handle.createUpdate("delete from former_name where kind = :kind and owner = :owner and name_key = :key")
                .bind("kind", kind.name())
                .bind("owner", owner.hex())
                .bind("key", Names.key(name))
                .execute();
    }

    /** The one with that id. */
    public Optional<Repository> find(Id id) {
        return sql.read(handle -> find(handle, id));
    }

    private static Optional<Repository> find(Handle handle, Id id) {
        return handle.createQuery(SELECT + "where r.id = :id")
                .bind("id", id.hex())
                .map((row, context) -> Repository.read(row))
                .findOne();
    }

    /** The one of that name, or of that former name. */
    public Optional<Found> find(RepositoryKind kind, String owner, String name) {
        return sql.read(handle -> find(handle, kind, owner, name, """
                        where r.kind = :kind and a.name_key = :owner and r.name_key = :name""")
                .map(repository -> new Found(repository, false))
                .or(() -> find(handle, kind, owner, name, """
                                join former_name f on f.repository = r.id join account o on o.id = f.owner
                                where f.kind = :kind and o.name_key = :owner and f.name_key = :name""").map(repository -> new Found(repository, true))));
    }

    private static Optional<Repository> find(
            Handle handle, RepositoryKind kind, String owner, String name, String condition) {
        return handle.createQuery(SELECT + condition)
                .bind("kind", kind.name())
                .bind("owner", Names.key(owner))
                .bind("name", Names.key(name))
                .map((row, context) -> Repository.read(row))
                .findOne();
    }

    /**
     * Gives a repository another name, another owner, or both; the old name leads to it until another repository takes
     * it. Empty if the new one is taken, or there is no such repository.
     *
     * @throws VisitorException if it can't be called so
     */
    public Optional<Repository> move(Id id, Account owner, String name) {
        Names.repository(name);
        return sql.write(handle -> find(handle, id).flatMap(old -> {
            Accounts.lock(handle, owner.id());
            int rows = handle.createUpdate("""
                            update repository set owner = :owner, name = :name, name_key = :key
                            where id = :id and not exists (select 1 from repository o where o.kind = :kind
                              and o.owner = :owner and o.name_key = :key and o.id <> :id)""")
                    .bind("owner", owner.id().hex())
                    .bind("name", name)
                    .bind("key", Names.key(name))
                    .bind("id", id.hex())
                    .bind("kind", old.kind().name())
                    .execute();
            if (rows == 0) {
                return Optional.empty();
            }
            remember(handle, old);
            forget(handle, old.kind(), owner.id(), name);
            return find(handle, id);
        }));
    }

    private static void remember(Handle handle, Repository old) {
        handle.createUpdate("""
                        insert into former_name (kind, owner, name_key, repository) values (:kind, :owner, :key, :id)
                        on conflict (kind, owner, name_key) do update set repository = excluded.repository""")
                .bind("kind", old.kind().name())
                .bind("owner", old.ownerId().hex())
                .bind("key", Names.key(old.name()))
                .bind("id", old.id().hex())
                .execute();
    }

    /** Deletes all that is known of one; one that is not there is fine. */
    public void delete(Id id) {
        sql.write(handle ->
                prepared(handle, id, "delete from repository where id = :id").execute());
    }

    /** Shows it to others than before. */
    public void setVisibility(Id id, Visibility visibility) {
        sql.write(handle -> prepared(handle, id, "update repository set visibility = :visibility where id = :id")
                .bind("visibility", visibility.name())
                .execute());
    }

    /** Closes it to all but administrators, or opens it again. */
    public void disable(Id id, boolean isDisabled) {
        sql.write(handle -> prepared(handle, id, "update repository set is_disabled = :disabled where id = :id")
                .bind("disabled", isDisabled)
                .execute());
    }

    /** Notes that what is in it has changed, and what its card says by now. */
    public void changed(Id id, Instant when, RepositoryCard card) {
        sql.write(handle -> prepared(handle, id, """
                        update repository set modified_at = :when, tags = :tags, words = :words, card = :card
                        where id = :id""")
                .bind("when", when.toEpochMilli())
                .bind("tags", Repository.lines(card.tags()))
                .bind("words", card.words())
                .bind("card", card.json())
                .execute());
    }

    /** Notes that what is in it has changed, but not its card. */
    public void touch(Id id, Instant when) {
        sql.write(handle -> prepared(handle, id, "update repository set modified_at = :when where id = :id")
                .bind("when", when.toEpochMilli())
                .execute());
    }

    /** Lets others who lock the repository wait until all is written. */
    static void lock(Handle handle, Id id) {
        prepared(handle, id, "update repository set likes = likes where id = :id")
                .execute();
    }

    private static Update prepared(Handle handle, Id id, String statement) {
        return handle.createUpdate(statement).bind("id", id.hex());
    }

    /** Gives all of a kind, whoever may see them, one after the other, the oldest first: for the hub itself. */
    public void forEach(RepositoryKind kind, Consumer<Repository> taker) {
        sql.read(handle -> {
            handle.createQuery(SELECT + "where r.kind = :kind order by r.created_at, r.id")
                    .bind("kind", kind.name())
                    .map((row, context) -> Repository.read(row))
                    .forEach(taker);
            return taker;
        });
    }

    /**
     * What somebody may see of what is asked for.
     *
     * @throws VisitorException if the limit or the cursor is none, or too many tags are asked for
     */
    public Page<Repository> list(RepositoryQuery query) {
        return sql.read(new RepositorySearch(query)::run);
    }
}
