package io.demitasse.spaces.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened in a discussion.
 *
 * @param author who did it, unless deleted since
 */
public record DiscussionEvent(Id id, Optional<Person> author, Instant at, What what) {
    /** What happened. */
    public sealed interface What {}

    /**
     * Something was said.
     *
     * @param versions what it said from the first to the last, which counts; none if it was hidden, for ever
     */
    public record Comment(List<Version> versions) implements What {
        /** The same with a copy of the versions. */
        public Comment {
            versions = List.copyOf(versions);
        }

        /** Whether nobody sees any more what it said. */
        public boolean isHidden() {
            return versions.isEmpty();
        }

        /** What it says by now; empty if it is hidden. */
        public Optional<Version> last() {
            return isHidden() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
    }

    /**
     * What a comment says, or said once.
     *
     * @param text in Markdown
     * @param author who wrote it so, unless deleted since
     */
    public record Version(String text, Optional<Person> author, Instant at) {}

    /** It was closed, opened or merged. */
    public record StatusChange(DiscussionStatus status) implements What {}

    /** It was given another title. */
    public record Renaming(String from, String to) implements What {}

    /**
     * A pull request has got a commit.
     *
     * @param id 40 hexadecimal digits
     * @param subject the first line of its message
     */
    public record Commit(String id, String subject) implements What {}

    /** The ref of a pull request leads elsewhere, and not on from where it was: both as commit ids. */
    public record RefMove(String from, String to) implements What {}
}
