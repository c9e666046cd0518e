package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import io.demitasse.spaces.store.DiscussionEvent.What;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What happens in discussions: what is said, and what is done. */
public final class DiscussionEvents {
    /** How often a comment may be written anew. */
    static final int MOST_VERSIONS = 50;

    private final Sql sql;
    private final Clock clock;

    DiscussionEvents(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All of a discussion, in order. */
    public List<DiscussionEvent> of(Discussion discussion) {
        return sql.read(handle -> read(handle, discussion));
    }

    private static List<DiscussionEvent> read(Handle handle, Discussion discussion) {
        Map<String, List<Version>> versions = new HashMap<>();
        handle.createQuery("""
                        select v.*, a.name as author_name from comment_version v
                        join discussion_event e on e.id = v.event left join account a on a.id = v.author
                        where e.discussion = :id order by v.event, v.position""")
                .bind("id", discussion.id().hex())
                .map((row, context) -> {
                    var version = new Version(
                            row.getString("text"), Person.read(row), Instant.ofEpochMilli(row.getLong("created_at")));
                    return versions.computeIfAbsent(row.getString("event"), event -> new ArrayList<>())
                            .add(version);
                })
                .list();
        return handle.createQuery("""
                        select e.*, a.name as author_name from discussion_event e
                        left join account a on a.id = e.author where e.discussion = :id order by e.position""")
                .bind("id", discussion.id().hex())
                .map((row, context) -> new DiscussionEvent(
                        new Id(row.getString("id")),
                        Person.read(row),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        EventTable.what(row, versions.getOrDefault(row.getString("id"), List.of()))))
                .list();
    }

    /** An event of a discussion. */
    public Optional<DiscussionEvent> find(Discussion discussion, Id event) {
        return of(discussion).stream().filter(each -> each.id().equals(event)).findFirst();
    }

    /**
     * Refuses what can't be said.
     *
     * @param comment in Markdown; one that is blank is none
     * @throws VisitorException if it is too long
     */
    public static void check(String comment) {
        if (!comment.isBlank()) {
            DiscussionTexts.comment(comment);
        }
    }

    /**
     * Says something.
     *
     * @param text in Markdown, 64 KB at most
     * @throws VisitorException if it is blank or too long, or the discussion has too much in it already
     */
    public DiscussionEvent comment(Discussion discussion, Id by, String text) {
        String checked = DiscussionTexts.comment(text);
        Instant now = Moment.now(clock);
        return sql.write(handle -> {
            EventTable.lock(handle, discussion);
            var comment = new Comment(List.of(new Version(checked, EventTable.person(handle, by), now)));
            return EventTable.add(handle, discussion, by, now, comment);
        });
    }

    /**
     * Writes a comment anew; what it said stays to be seen. Empty if it is none, or hidden.
     *
     * @throws VisitorException if the text is blank or too long, or it was written anew 50 times already
     */
    public Optional<DiscussionEvent> edit(Discussion discussion, Id event, Id by, String text) {
        String checked = DiscussionTexts.comment(text);
        Instant now = Moment.now(clock);
        return sql.write(handle -> {
            EventTable.lock(handle, discussion);
            Optional<DiscussionEvent> before = comment(handle, discussion, event);
            before.filter(each -> !isHidden(each)).ifPresent(each -> {
                refuseMore(((Comment) each.what()).versions().size());
                var version = new Version(checked, Optional.empty(), now);
                EventTable.addVersion(handle, discussion, event, by, version);
            });
            return before.filter(each -> !isHidden(each)).flatMap(each -> comment(handle, discussion, event));
        });
    }

    private static void refuseMore(int versions) {
        if (versions > MOST_VERSIONS) {
            throw new VisitorException("This comment was written anew " + MOST_VERSIONS
                    + " times, which is the most there can be. Write another one.");
        }
    }

    private static boolean isHidden(DiscussionEvent event) {
        return event.what() instanceof Comment comment && comment.isHidden();
    }

    private static Optional<DiscussionEvent> comment(Handle handle, Discussion discussion, Id event) {
        return read(handle, discussion).stream()
                .filter(each -> each.id().equals(event) && each.what() instanceof Comment)
                .findFirst();
    }

    /** Deletes all that a comment says and has said; that there was one is still seen. Empty if it is none. */
    public Optional<DiscussionEvent> hide(Discussion discussion, Id event) {
        return sql.write(handle -> {
            EventTable.lock(handle, discussion);
            Optional<DiscussionEvent> before = comment(handle, discussion, event);
            before.ifPresent(each -> handle.createUpdate("delete from comment_version where event = :event")
                    .bind("event", event.hex())
                    .execute());
            return before.map(each -> new DiscussionEvent(each.id(), each.author(), each.at(), new Comment(List.of())));
        });
    }

    /**
     * Notes what was done to the branch of a pull request, as far as there is room.
     *
     * @param done commits, and moves to elsewhere
     */
    public void note(Discussion pullRequest, Id by, List<? extends What> done) {
        Instant now = Moment.now(clock);
        sql.write(handle -> {
            EventTable.lock(handle, pullRequest);
            int room = EventTable.room(handle, pullRequest);
            done.stream().limit(room).forEach(what -> EventTable.add(handle, pullRequest, by, now, what));
            return pullRequest;
        });
    }
}
