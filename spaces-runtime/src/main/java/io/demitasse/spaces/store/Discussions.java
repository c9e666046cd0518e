package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Discussion.Merge;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Renaming;
import io.demitasse.spaces.store.DiscussionEvent.StatusChange;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Discussions and pull requests of repositories, as far as they are no matter of git. */
public final class Discussions {
    /** How many open ones somebody may have in a repository. */
    static final int MOST_OPEN = 100;

    private static final String SELECT =
            "select d.*, a.name as author_name from discussion d left join account a on a.id = d.author ";
    private static final String OPEN = "d.status in ('OPEN', 'DRAFT')";

    private final Sql sql;
    private final Clock clock;

    Discussions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the next number of a repository for what is to be opened; nothing else will have it.
     *
     * @throws VisitorException if it can't be opened like that, or its author has 100 open ones there already
     */
    public int number(NewDiscussion wanted) {
        check(wanted);
        return sql.write(handle -> {
            handle.createUpdate("update repository set last_discussion = last_discussion + 1 where id = :id")
                    .bind("id", wanted.repository().hex())
                    .execute();
            refuseMore(handle, wanted);
            return handle.createQuery("select last_discussion from repository where id = :id")
                    .bind("id", wanted.repository().hex())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static void check(NewDiscussion wanted) {
        DiscussionTexts.title(wanted.title());
        DiscussionTexts.description(wanted.text());
    }

    private static void refuseMore(Handle handle, NewDiscussion wanted) {
        int open = handle.createQuery("select count(*) from discussion d where d.repository = :repository"
                        + " and d.author = :author and " + OPEN)
                .bind("repository", wanted.repository().hex())
                .bind("author", wanted.author().hex())
                .mapTo(Integer.class)
                .one();
        if (open >= MOST_OPEN) {
            throw new VisitorException("You have " + open + " open discussions and pull requests in this repository,"
                    + " which is the most there can be. Close some of them first.");
        }
    }

    /** Opens a discussion under a number that was taken for it. */
    public Discussion open(int number, NewDiscussion wanted) {
        check(wanted);
        Id id = Id.fresh();
        Instant now = Moment.now(clock);
        return sql.write(handle -> {
            handle.createUpdate("""
                            insert into discussion (id, repository, number, is_pull_request, title, status, author,
                              created_at, base, merged_from, merge_commit)
                            values (:id, :repository, :number, :pull, :title, :status, :author, :now, :base, '', '')""")
                    .bind("id", id.hex())
                    .bind("repository", wanted.repository().hex())
                    .bind("number", number)
                    .bind("pull", wanted.base().isPresent())
                    .bind("title", DiscussionTexts.title(wanted.title()))
                    .bind("status", wanted.status().name())
                    .bind("author", wanted.author().hex())
                    .bind("now", now.toEpochMilli())
                    .bind("base", wanted.base().orElse(""))
                    .execute();
            Discussion opened = find(handle, wanted.repository(), number).orElseThrow();
            String text = DiscussionTexts.description(wanted.text());
            if (!text.isEmpty()) {
                var first = new Comment(List.of(new Version(text, opened.author(), now)));
                EventTable.add(handle, opened, wanted.author(), now, first);
            }
            return opened;
        });
    }

    /** The discussion of a repository with that number. */
    public Optional<Discussion> find(Id repository, int number) {
        return sql.read(handle -> find(handle, repository, number));
    }

    private static Optional<Discussion> find(Handle handle, Id repository, int number) {
        return handle.createQuery(SELECT + "where d.repository = :repository and d.number = :number")
                .bind("repository", repository.hex())
                .bind("number", number)
                .map((row, context) -> Discussion.read(row))
                .findOne();
    }

    /** Whether an account has a pull request in a repository that is still open. */
    public boolean hasOpenPullRequest(Id repository, Id account) {
        return sql.read(handle -> handle.createQuery(
                                "select count(*) from discussion d where d.repository = :repository"
                                        + " and d.author = :author and d.is_pull_request and " + OPEN)
                        .bind("repository", repository.hex())
                        .bind("author", account.hex())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** A part of those of a repository. */
    public FoundDiscussions list(DiscussionQuery wanted) {
        String condition = "where d.repository = :repository"
                + switch (wanted.kind()) {
                    case ALL -> "";
                    case DISCUSSION -> " and not d.is_pull_request";
                    case PULL_REQUEST -> " and d.is_pull_request";
                }
                + switch (wanted.state()) {
                    case ALL -> "";
                    case OPEN -> " and " + OPEN;
                    case CLOSED -> " and not " + OPEN;
                }
                + (wanted.author().isPresent()
                        ? " and d.author = (select o.id from account o where o.name_key = :author)"
                        : "");
        return sql.read(handle -> {
            int count = bound(handle, "select count(*) from discussion d " + condition, wanted)
                    .mapTo(Integer.class)
                    .one();
            List<Discussion> items = bound(
                            handle, SELECT + condition + " order by d.number desc limit :limit offset :start", wanted)
                    .bind("limit", DiscussionQuery.PAGE)
                    .bind("start", wanted.start())
                    .map((row, context) -> Discussion.read(row))
                    .list();
            return new FoundDiscussions(items, count);
        });
    }

    private static Query bound(Handle handle, String statement, DiscussionQuery wanted) {
        Query query = handle.createQuery(statement)
                .bind("repository", wanted.repository().hex());
        wanted.author().ifPresent(author -> query.bind("author", Names.key(author)));
        return query;
    }

    /**
     * Gives a discussion another title.
     *
     * @throws VisitorException if it can't have that, or has too much in it already
     */
    public DiscussionEvent rename(Discussion discussion, Id by, String title) {
        String wanted = DiscussionTexts.title(title);
        return change(
                discussion,
                by,
                now -> new Renaming(now.title(), wanted),
                "update discussion set title = :value where id = :id",
                wanted);
    }

    /**
     * Closes a discussion, or opens it again.
     *
     * @throws VisitorException if it is so already, or merged, or has too much in it already
     */
    public DiscussionEvent setStatus(Discussion discussion, Id by, DiscussionStatus status) {
        return change(
                discussion,
                by,
                now -> {
                    if (now.status() == DiscussionStatus.MERGED) {
                        throw merged(now);
                    }
                    if (now.status() == status) {
                        throw new VisitorException("#" + now.number() + " is " + word(status) + " already.");
                    }
                    return new StatusChange(status);
                },
                "update discussion set status = :value where id = :id",
                status.name());
    }

    private static String word(DiscussionStatus status) {
        return status == DiscussionStatus.CLOSED ? "closed" : "open";
    }

    private static VisitorException merged(Discussion discussion) {
        return new VisitorException("#" + discussion.number() + " is merged, and stays so. Open another one.");
    }

    private interface Changing {
        DiscussionEvent.What from(Discussion now);
    }

    private DiscussionEvent change(Discussion discussion, Id by, Changing changing, String statement, String value) {
        Instant at = Moment.now(clock);
        return sql.write(handle -> {
            EventTable.lock(handle, discussion);
            Discussion now =
                    find(handle, discussion.repository(), discussion.number()).orElse(discussion);
            DiscussionEvent event = EventTable.add(handle, now, by, at, changing.from(now));
            handle.createUpdate(statement)
                    .bind("value", value)
                    .bind("id", discussion.id().hex())
                    .execute();
            return event;
        });
    }

    /**
     * Notes that a pull request was merged.
     *
     * @throws VisitorException if it was noted before
     */
    public DiscussionEvent merge(Discussion pullRequest, Id by, Merge merge) {
        Instant at = Moment.now(clock);
        return sql.write(handle -> {
            EventTable.lock(handle, pullRequest);
            int rows = handle.createUpdate("""
                            update discussion set status = 'MERGED', merged_from = :from, merge_commit = :commit
                            where id = :id and status <> 'MERGED'""")
                    .bind("from", merge.from())
                    .bind("commit", merge.commit())
                    .bind("id", pullRequest.id().hex())
                    .execute();
            if (rows == 0) {
                throw merged(pullRequest);
            }
            return EventTable.append(handle, pullRequest, by, at, new StatusChange(DiscussionStatus.MERGED));
        });
    }
}
