package io.demitasse.spaces.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that people talk about beside a repository: a question, or a pull request.
 *
 * @param number counts in its repository, across both kinds
 * @param author who opened it, unless deleted since
 * @param base the ref that a pull request is to be merged into; empty for others
 * @param merge what became of a pull request that is merged
 */
public record Discussion(
        Id id,
        Id repository,
        int number,
        boolean isPullRequest,
        String title,
        DiscussionStatus status,
        Optional<Person> author,
        Instant createdAt,
        String base,
        Optional<Merge> merge) {

    /**
     * What was taken over.
     *
     * @param from the commit at which the pull request had left its base
     * @param commit where the base was after it
     */
    public record Merge(String from, String commit) {}

    /** What git calls the branch of a pull request. */
    public String ref() {
        return ref(number);
    }

    /** What git calls the branch of the pull request with that number. */
    public static String ref(int number) {
        return "refs/pr/" + number;
    }

    /** Whether an account has opened it. */
    public boolean isBy(Id account) {
        return author.filter(person -> person.id().equals(account)).isPresent();
    }

    static Discussion read(ResultSet row) throws SQLException {
        String commit = row.getString("merge_commit");
        return new Discussion(
                new Id(row.getString("id")),
                new Id(row.getString("repository")),
                row.getInt("number"),
                row.getBoolean("is_pull_request"),
                row.getString("title"),
                DiscussionStatus.valueOf(row.getString("status")),
                Person.read(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("base"),
                commit.isEmpty() ? Optional.empty() : Optional.of(new Merge(row.getString("merged_from"), commit)));
    }
}
