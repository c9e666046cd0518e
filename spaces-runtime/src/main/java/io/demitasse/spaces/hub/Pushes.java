package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What follows when something in a repository has changed, by whichever way. */
final class Pushes {
    /** The branch that is shown and run. */
    static final String MAIN = "refs/heads/main";

    private static final Set<String> NAMES_OF_MAIN = Set.of("main", MAIN);

    private final Database database;
    private final RepositoryStore store;
    private final Deployments deployments;
    private final PullRequests pullRequests;
    private final Telling telling;
    private final InstantSource clock;

    Pushes(
            Database database,
            RepositoryStore store,
            Deployments deployments,
            PullRequests pullRequests,
            Telling telling,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.deployments = deployments;
        this.pullRequests = pullRequests;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * The same as below of branches whose way is known: what was done to pull requests is noted in them, and webhooks
     * are told.
     */
    void moved(Repository repository, Account by, List<PushedRef> refs) {
        pullRequests.moved(repository, by, refs);
        changed(repository, refs.stream().map(PushedRef::ref).toList());
        telling.tell(Happening.pushed(repository, refs));
    }

    /** Notes that branches have moved: what lists show is read anew, and a Space is built. */
    void changed(Repository repository, Collection<String> branches) {
        if (branches.stream().noneMatch(NAMES_OF_MAIN::contains)) {
            database.repositories().touch(repository.id(), clock.instant());
            return;
        }
        try {
            var git = store.open(repository.id().hex());
            String commit = git.revisions().find("main").orElseThrow(() -> ApiException.noRevision("main"));
            database.repositories().changed(repository.id(), clock.instant(), Cards.read(git, commit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (repository.kind() == RepositoryKind.SPACE) {
            // As its new card says.
            database.repositories().find(repository.id()).ifPresent(deployments::deploy);
        }
    }
}
