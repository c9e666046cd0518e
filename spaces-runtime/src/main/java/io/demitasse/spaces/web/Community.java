package io.demitasse.spaces.web;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import java.io.IOException;

/**
 * What people do in discussions and pull requests, with all that follows. Whoever may not is refused, whatever a page
 * has offered; what can't be, such as a title that is too long, is refused by a {@link VisitorException}.
 */
public interface Community {
    /** Opens a discussion. */
    Discussion open(SignedIn by, Repository repository, String title, String text);

    /** Says something. */
    DiscussionEvent comment(SignedIn by, Repository repository, Discussion discussion, String text);

    /** Writes a comment anew. */
    DiscussionEvent edit(SignedIn by, Repository repository, Discussion discussion, Id comment, String text);

    /** Deletes what a comment says. */
    DiscussionEvent hide(SignedIn by, Repository repository, Discussion discussion, Id comment);

    /** Gives a discussion another title. */
    DiscussionEvent rename(SignedIn by, Repository repository, Discussion discussion, String title);

    /**
     * Closes a discussion, or opens it again.
     *
     * @param comment said before that; may be blank
     */
    DiscussionEvent setStatus(
            SignedIn by, Repository repository, Discussion discussion, DiscussionStatus status, String comment);

    /**
     * Merges a pull request.
     *
     * @param comment said before that; may be blank
     */
    void merge(SignedIn by, Repository repository, Discussion pullRequest, String comment) throws IOException;
}
