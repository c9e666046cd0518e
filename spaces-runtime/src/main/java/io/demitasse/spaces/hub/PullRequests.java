package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionEvent.Commit;
import io.demitasse.spaces.store.DiscussionEvent.RefMove;
import io.demitasse.spaces.store.DiscussionEvent.What;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branches of pull requests: who may move them, and what is noted when they have moved. */
final class PullRequests {
    private static final Pattern REF = Pattern.compile("refs/pr/([1-9]\\d{0,8})");
    private static final String ALL = "refs/pr/";
    private static final int MOST_NOTED = 100;

    private final Database database;
    private final RepositoryStore store;

    PullRequests(Database database, RepositoryStore store) {
        this.database = database;
        this.store = store;
    }

    /** Whether that names the branch of a pull request. */
    static boolean isRef(String revision) {
        return revision.startsWith(ALL);
    }

    private Optional<Discussion> find(Repository repository, String ref) {
        Matcher number = REF.matcher(ref);
        return number.matches()
                ? database.discussions()
                        .find(repository.id(), Integer.parseInt(number.group(1)))
                        .filter(Discussion::isPullRequest)
                : Optional.empty();
    }

    /** Why somebody may not change a branch, if so: who may not write changes only what they have proposed. */
    Optional<String> fault(Principal caller, Repository repository, String ref) {
        boolean isWriter = Access.of(caller, repository).allows(Access.WRITE);
        if (!isRef(ref)) {
            return isWriter
                    ? Optional.empty()
                    : Optional.of("You may change your own pull requests only, and not " + ref + ".");
        }
        Optional<Discussion> pullRequest = find(repository, ref);
        if (pullRequest.isEmpty()) {
            return Optional.of("There is no pull request " + ref + ". Open one first, which makes its branch.");
        }
        if (!pullRequest.get().status().isOpen()) {
            return Optional.of("The pull request " + ref + " is not open any more. Open it again, or another one.");
        }
        return isWriter || isAuthor(caller, repository, pullRequest.get())
                ? Optional.empty()
                : Optional.of("You may change your own pull requests only, and not " + ref + ".");
    }

    private static boolean isAuthor(Principal caller, Repository repository, Discussion pullRequest) {
        return caller instanceof SignedIn known
                && pullRequest.isBy(known.account().id())
                && Access.mayTakePart(caller, repository);
    }

    /** The same of a push, which may not delete one either. */
    Optional<String> fault(Principal caller, Repository repository, PushedRef moved) {
        return isRef(moved.ref()) && moved.after().isEmpty()
                ? Optional.of("Cannot delete " + moved.ref() + ". Close the pull request instead.")
                : fault(caller, repository, moved.ref());
    }

    /** Whether somebody who may not write has proposed something that may still be changed. */
    boolean mayPush(Principal caller, Repository repository) {
        return caller instanceof SignedIn known
                && Access.mayTakePart(caller, repository)
                && database.discussions()
                        .hasOpenPullRequest(repository.id(), known.account().id());
    }

    /** Notes in pull requests what was done to their branches. */
    void moved(Repository repository, Account by, List<PushedRef> refs) {
        for (PushedRef ref : refs) {
            Optional<Discussion> pullRequest = find(repository, ref.ref());
            if (pullRequest.isPresent()
                    && ref.before().isPresent()
                    && ref.after().isPresent()) {
                note(pullRequest.get(), by, ref.before().get(), ref.after().get());
            }
        }
    }

    private void note(Discussion pullRequest, Account by, String before, String after) {
        try {
            HostedRepository git = store.open(pullRequest.repository().hex());
            List<String> known = new ArrayList<>(List.of(before));
            git.revisions().find(pullRequest.base()).ifPresent(known::add);
            List<What> done = new ArrayList<>();
            if (!git.history().base(before, after).equals(Optional.of(before))) {
                done.add(new RefMove(before, after));
            }
            for (CommitInfo commit : git.history().since(known, after, MOST_NOTED)) {
                done.add(new Commit(commit.id(), commit.title()));
            }
            database.discussionEvents().note(pullRequest, by.id(), done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
