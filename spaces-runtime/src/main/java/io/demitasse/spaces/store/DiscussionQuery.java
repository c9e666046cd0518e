package io.demitasse.spaces.store;

import java.util.Optional;

/**
 * A part of the discussions of a repository, newest first.
 *
 * @param author the name of the account that opened them
 * @param page counts from 0
 */
public record DiscussionQuery(Id repository, Kind kind, State state, Optional<String> author, int page) {
    /** How many discussions a page has. */
    public static final int PAGE = 20;

    /** Which kinds. */
    public enum Kind {
        ALL,
        DISCUSSION,
        PULL_REQUEST
    }

    /** Which of them by what is still to come. */
    public enum State {
        ALL,
        OPEN,
        CLOSED
    }

    /** How many come before the page. */
    public int start() {
        return page * PAGE;
    }
}
