package io.demitasse.spaces.hub;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.git.hosting.Proposal;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.Discussion.Merge;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionEvents;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.NewDiscussion;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.web.Community;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What people do in discussions and pull requests, and whether they may. */
final class Discussing implements Community {
    private final Database database;
    private final RepositoryStore store;
    private final Pushes pushes;
    private final Telling telling;

    Discussing(Database database, RepositoryStore store, Pushes pushes, Telling telling) {
        this.telling = telling;
        this.database = database;
        this.store = store;
        this.pushes = pushes;
    }

    /** @throws ApiException if somebody may not have a say there */
    static void refuseStrangers(SignedIn by, Repository repository) {
        if (!Access.mayTakePart(by, repository)) {
            throw ApiException.forbidden("You may read " + repository.path() + ", but not take part with this token:"
                    + " use one with the role \"write\".");
        }
    }

    private static boolean isWriter(SignedIn by, Repository repository) {
        return Access.of(by, repository).allows(Access.WRITE);
    }

    private static void refuseUnlessOwn(SignedIn by, Repository repository, boolean isOwn, String what) {
        refuseStrangers(by, repository);
        if (!isOwn && !isWriter(by, repository)) {
            throw ApiException.forbidden(
                    "Only who has written it, or who may change " + repository.path() + ", can " + what + ".");
        }
    }

    @Override
    public Discussion open(SignedIn by, Repository repository, String title, String text) {
        refuseStrangers(by, repository);
        NewDiscussion wanted = NewDiscussion.talk(repository.id(), by.account().id(), title, text);
        return opened(
                repository, database.discussions().open(database.discussions().number(wanted), wanted));
    }

    /** Opens a pull request without a commit; its branch is where the other one is. */
    Discussion propose(SignedIn by, Repository repository, String title, String text) throws IOException {
        refuseStrangers(by, repository);
        NewDiscussion wanted = NewDiscussion.pullRequest(
                repository.id(), by.account().id(), title, text, DiscussionStatus.DRAFT, Pushes.MAIN);
        HostedRepository git = store.open(repository.id().hex());
        try (Proposing proposing = Proposing.begin(database, git, wanted, Pushes.MAIN)) {
            return open(by, repository, proposing);
        }
    }

    /** Opens a pull request whose branch has what it proposes. */
    Discussion open(SignedIn by, Repository repository, Proposing proposing) {
        refuseStrangers(by, repository);
        return opened(repository, proposing.open());
    }

    private Discussion opened(Repository repository, Discussion discussion) {
        Optional<DiscussionEvent> first =
                database.discussionEvents().of(discussion).stream().findFirst();
        telling.tell(Happening.opened(repository, discussion, first));
        return discussion;
    }

    @Override
    public DiscussionEvent comment(SignedIn by, Repository repository, Discussion discussion, String text) {
        refuseStrangers(by, repository);
        return said(
                repository,
                discussion,
                database.discussionEvents().comment(discussion, by.account().id(), text),
                "create");
    }

    @Override
    public DiscussionEvent edit(SignedIn by, Repository repository, Discussion discussion, Id comment, String text) {
        refuseUnlessOwn(by, repository, isOwn(by, discussion, comment), "change a comment");
        DiscussionEvent edited = database.discussionEvents()
                .edit(discussion, comment, by.account().id(), text)
                .orElseThrow(() -> new VisitorException("This comment is hidden, and can't be changed any more."));
        return said(repository, discussion, edited, "update");
    }

    @Override
    public DiscussionEvent hide(SignedIn by, Repository repository, Discussion discussion, Id comment) {
        refuseUnlessOwn(by, repository, isOwn(by, discussion, comment), "hide a comment");
        DiscussionEvent hidden =
                database.discussionEvents().hide(discussion, comment).orElseThrow(Discussing::noComment);
        return said(repository, discussion, hidden, "update");
    }

    private DiscussionEvent said(Repository repository, Discussion discussion, DiscussionEvent comment, String action) {
        telling.tell(Happening.said(repository, discussion, comment, action));
        return comment;
    }

    private boolean isOwn(SignedIn by, Discussion discussion, Id comment) {
        DiscussionEvent event = database.discussionEvents()
                .find(discussion, comment)
                .filter(each -> each.what() instanceof DiscussionEvent.Comment)
                .orElseThrow(Discussing::noComment);
        return event.author()
                .filter(person -> person.id().equals(by.account().id()))
                .isPresent();
    }

    private static ApiException noComment() {
        return ApiException.notFound("There is no such comment.");
    }

    @Override
    public DiscussionEvent rename(SignedIn by, Repository repository, Discussion discussion, String title) {
        refuseUnlessOwn(by, repository, discussion.isBy(by.account().id()), "change the title");
        DiscussionEvent event =
                database.discussions().rename(discussion, by.account().id(), title);
        changed(repository, discussion);
        return event;
    }

    @Override
    public DiscussionEvent setStatus(
            SignedIn by, Repository repository, Discussion discussion, DiscussionStatus status, String comment) {
        refuseUnlessOwn(by, repository, discussion.isBy(by.account().id()), "close it or open it again");
        if (discussion.status() != status) {
            say(by, repository, discussion, comment);
        }
        DiscussionEvent event =
                database.discussions().setStatus(discussion, by.account().id(), status);
        changed(repository, discussion);
        return event;
    }

    /** Tells of a discussion as it is by now. */
    private void changed(Repository repository, Discussion before) {
        database.discussions()
                .find(repository.id(), before.number())
                .ifPresent(now -> telling.tell(Happening.changed(repository, now)));
    }

    private void say(SignedIn by, Repository repository, Discussion discussion, String comment) {
        if (!comment.isBlank()) {
            comment(by, repository, discussion, comment);
        }
    }

    @Override
    public void merge(SignedIn by, Repository repository, Discussion pullRequest, String comment) throws IOException {
        if (!isWriter(by, repository)) {
            throw ApiException.forbidden(
                    "Only who may change " + repository.path() + " can merge: ask its owner to do so.");
        }
        refuseUnlessOpen(pullRequest);
        DiscussionEvents.check(comment);
        HostedRepository git = store.open(repository.id().hex());
        String base = pullRequest.base();
        Proposal proposal = git.merges()
                .proposal(pullRequest.ref(), base)
                .orElseThrow(() -> ApiException.conflict(
                        pullRequest.ref() + " has no commit in common with " + base + ". Open another pull request."));
        String before = git.revisions().find(base).orElseThrow(() -> ApiException.noRevision(base));
        String title = "Merge pull request #" + pullRequest.number() + ": " + pullRequest.title();
        String merged = git.merges().merge(pullRequest.ref(), base, Callers.author(by.account()), title);
        database.discussions().merge(pullRequest, by.account().id(), new Merge(proposal.from(), merged));
        changed(repository, pullRequest);
        if (!merged.equals(before)) {
            var moved = new PushedRef(base, Optional.of(before), Optional.of(merged));
            pushes.moved(repository, by.account(), List.of(moved));
        }
        say(by, repository, pullRequest, comment);
    }

    private static void refuseUnlessOpen(Discussion pullRequest) {
        if (!pullRequest.isPullRequest()) {
            throw ApiException.bad(
                    "#" + pullRequest.number() + " is a discussion, in which there is nothing to merge.");
        }
        if (!pullRequest.status().isOpen()) {
            throw ApiException.conflict("#" + pullRequest.number() + " is not open any more, and can't be merged.");
        }
    }
}
