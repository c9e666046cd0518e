package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.NewDiscussion;
import java.io.IOException;

/**
 * A pull request in the making. It has a number and a branch, which may be committed to; nobody sees it before it is
 * opened, and of one that is not opened nothing but its number is used up.
 */
final class Proposing implements AutoCloseable {
    private final Database database;
    private final HostedRepository git;
    private final NewDiscussion wanted;
    private final int number;
    private boolean isOpened;

    private Proposing(Database database, HostedRepository git, NewDiscussion wanted, int number) {
        this.database = database;
        this.git = git;
        this.wanted = wanted;
        this.number = number;
    }

    /**
     * Begins one.
     *
     * @param start the revision at which its branch begins
     */
    static Proposing begin(Database database, HostedRepository git, NewDiscussion wanted, String start)
            throws IOException {
        int number = database.discussions().number(wanted);
        git.refs().createPullRequest(number, start);
        return new Proposing(database, git, wanted, number);
    }

    /** What git calls its branch. */
    String ref() {
        return Discussion.ref(number);
    }

    /** Shows it to everybody. */
    Discussion open() {
        Discussion opened = database.discussions().open(number, wanted);
        isOpened = true;
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (!isOpened) {
            git.refs().deletePullRequest(number);
        }
    }
}
