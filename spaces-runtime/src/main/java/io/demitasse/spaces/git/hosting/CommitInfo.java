package io.demitasse.spaces.git.hosting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What a commit says of itself.
 *
 * @param id 40 hexadecimal digits
 * @param parents the ids of the commits before it
 * @param title the first line of its message
 * @param description the lines after it, maybe none
 * @param author who made the change
 * @param date when it was committed
 */
public record CommitInfo(
        String id, List<String> parents, String title, String description, Author author, Instant date) {
    static CommitInfo of(RevCommit commit) {
        String[] message = commit.getFullMessage().split("\n", 2);
        return new CommitInfo(
                commit.name(),
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
                message[0],
                message.length == 2 ? message[1].strip() : "",
                Author.of(commit.getAuthorIdent()),
                Instant.ofEpochSecond(commit.getCommitTime()));
    }
}
