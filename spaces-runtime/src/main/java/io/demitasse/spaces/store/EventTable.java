package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Commit;
import io.demitasse.spaces.store.DiscussionEvent.RefMove;
import io.demitasse.spaces.store.DiscussionEvent.Renaming;
import io.demitasse.spaces.store.DiscussionEvent.StatusChange;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import io.demitasse.spaces.store.DiscussionEvent.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How events are kept: as rows of a kind with a text or two. */
final class EventTable {
    /** How many events a discussion may have. */
    static final int MOST = 1000;

    /** How many characters all versions of its comments together. */
    static final int MOST_TEXT = 4 << 20;

    /** What a row holds. */
    private record Row(String kind, String text, String former) {}

    private EventTable() {}

    /** Lets others who add to the discussion wait until all is written. */
    static void lock(Handle handle, Discussion discussion) {
        handle.createUpdate("update discussion set number = number where id = :id")
                .bind("id", discussion.id().hex())
                .execute();
    }

    /**
     * Adds an event at the end; who has not just made the discussion locks it first.
     *
     * @throws VisitorException if there is too much in it already
     */
    static DiscussionEvent add(Handle handle, Discussion discussion, Id by, Instant at, What what) {
        if (room(handle, discussion) <= 0) {
            throw full(discussion);
        }
        return append(handle, discussion, by, at, what);
    }

    /** The same of what can't be refused any more. */
    static DiscussionEvent append(Handle handle, Discussion discussion, Id by, Instant at, What what) {
        Row row = row(what);
        Id id = Id.fresh();
        handle.createUpdate("""
                        insert into discussion_event (id, discussion, position, kind, author, created_at, text, former)
                        values (:id, :discussion, :position, :kind, :author, :at, :text, :former)""")
                .bind("id", id.hex())
                .bind("discussion", discussion.id().hex())
                .bind("position", MOST - room(handle, discussion))
                .bind("kind", row.kind())
                .bind("author", by.hex())
                .bind("at", at.toEpochMilli())
                .bind("text", row.text())
                .bind("former", row.former())
                .execute();
        if (what instanceof Comment comment) {
            comment.versions().forEach(version -> addVersion(handle, discussion, id, by, version));
        }
        return new DiscussionEvent(id, person(handle, by), at, what);
    }

    /** How many more events a discussion can have. */
    static int room(Handle handle, Discussion discussion) {
        int there = handle.createQuery("select count(*) from discussion_event where discussion = :id")
                .bind("id", discussion.id().hex())
                .mapTo(Integer.class)
                .one();
        return MOST - there;
    }

    /** Adds what a comment says from now on. */
    static void addVersion(Handle handle, Discussion discussion, Id event, Id by, Version version) {
        long there = handle.createQuery("""
                        select coalesce(sum(length(v.text)), 0) from comment_version v
                        join discussion_event e on e.id = v.event where e.discussion = :id""")
                .bind("id", discussion.id().hex())
                .mapTo(Long.class)
                .one();
        if (there + version.text().length() > MOST_TEXT) {
            throw full(discussion);
        }
        handle.createUpdate("""
                        insert into comment_version (event, position, text, author, created_at)
                        select :event, count(*), :text, :author, :at from comment_version where event = :event""")
                .bind("event", event.hex())
                .bind("text", version.text())
                .bind("author", by.hex())
                .bind("at", version.at().toEpochMilli())
                .execute();
    }

    static Optional<Person> person(Handle handle, Id account) {
        return handle.createQuery("select id as author, name as author_name from account where id = :id")
                .bind("id", account.hex())
                .map((row, context) -> Person.read(row))
                .findOne()
                .flatMap(found -> found);
    }

    private static VisitorException full(Discussion discussion) {
        return new VisitorException("#" + discussion.number() + " has as much in it as a discussion can have. Open"
                + " another one, and name this one in it.");
    }

    private static Row row(What what) {
        if (what instanceof StatusChange change) {
            return new Row("STATUS", change.status().name(), "");
        }
        if (what instanceof Renaming renaming) {
            return new Row("TITLE", renaming.to(), renaming.from());
        }
        if (what instanceof Commit commit) {
            return new Row("COMMIT", commit.subject(), commit.id());
        }
        if (what instanceof RefMove move) {
            return new Row("REF", move.to(), move.from());
        }
        return new Row("COMMENT", "", "");
    }

    /** @param versions of the event, if it is a comment */
    static What what(ResultSet row, List<Version> versions) throws SQLException {
        String text = row.getString("text");
        String former = row.getString("former");
        return switch (row.getString("kind")) {
            case "STATUS" -> new StatusChange(DiscussionStatus.valueOf(text));
            case "TITLE" -> new Renaming(former, text);
            case "COMMIT" -> new Commit(former, text);
            case "REF" -> new RefMove(former, text);
            default -> new Comment(versions);
        };
    }
}
