package io.demitasse.spaces.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a repository, beside what is in it.
 *
 * @param id of its folder too, since it never changes
 * @param owner the name of the account that it belongs to
 * @param name as it was written; no other of its kind and owner differs from it in case only
 * @param creator who made it, unless deleted since
 * @param modifiedAt the time of its last commit
 * @param likes how many accounts like it
 * @param isDisabled whether administrators alone may reach it
 */
public record Repository(
        Id id,
        RepositoryKind kind,
        Id ownerId,
        String owner,
        String name,
        Optional<Id> creator,
        Visibility visibility,
        Instant createdAt,
        Instant modifiedAt,
        long likes,
        boolean isDisabled,
        RepositoryCard card) {

    /** As clients write it: {@code ann/greeter}. */
    public String path() {
        return owner + "/" + name;
    }

    static Repository read(ResultSet row) throws SQLException {
        return new Repository(
                new Id(row.getString("id")),
                RepositoryKind.valueOf(row.getString("kind")),
                new Id(row.getString("owner")),
                row.getString("owner_name"),
                row.getString("name"),
                Optional.ofNullable(row.getString("creator")).map(Id::new),
                Visibility.valueOf(row.getString("visibility")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("modified_at")),
                row.getLong("likes"),
                row.getBoolean("is_disabled"),
                new RepositoryCard(tags(row.getString("tags")), row.getString("words"), row.getString("card")));
    }

    private static List<String> tags(String lines) {
        return lines.lines().filter(tag -> !tag.isEmpty()).toList();
    }

    /** One a line, with a line feed on either side, so that one that is looked for is found as a whole. */
    static String lines(List<String> tags) {
        return tags.isEmpty() ? "" : "\n" + String.join("\n", tags) + "\n";
    }
}
