package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.store.Repository;

/** How commits are called on pages. */
final class CommitView {
    private static final int SHORT = 7;

    private CommitView() {}

    /** The first line of its message. */
    static String title(CommitInfo commit) {
        return commit.title().isBlank() ? "(without a message)" : commit.title();
    }

    static String shortId(CommitInfo commit) {
        return commit.id().substring(0, SHORT);
    }

    /** Where its changes are shown. */
    static String link(Repository repository, CommitInfo commit) {
        return Links.part(repository, "commit/" + commit.id());
    }
}
