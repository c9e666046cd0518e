package io.demitasse.spaces.store;

import java.util.Optional;

/**
 * A discussion to be opened.
 *
 * @param author who opens it
 * @param title one line of 3 to 200 characters
 * @param text its first comment, in Markdown; may be empty
 * @param status {@link DiscussionStatus#OPEN} or {@link DiscussionStatus#DRAFT}
 * @param base the ref that a pull request is to be merged into; empty for what is none
 */
public record NewDiscussion(
        Id repository, Id author, String title, String text, DiscussionStatus status, Optional<String> base) {
    /** A question, a remark, an idea. */
    public static NewDiscussion talk(Id repository, Id author, String title, String text) {
        return new NewDiscussion(repository, author, title, text, DiscussionStatus.OPEN, Optional.empty());
    }

    /** A pull request; a draft if it is still worked on. */
    public static NewDiscussion pullRequest(
            Id repository, Id author, String title, String text, DiscussionStatus status, String base) {
        return new NewDiscussion(repository, author, title, text, status, Optional.of(base));
    }
}
