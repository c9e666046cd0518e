package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;

/** What follows when something in a repository has changed, by whichever way. */
final class Pushes {
    private static final Set<String> MAIN = Set.of("main", "refs/heads/main");

    private final Database database;
    private final RepositoryStore store;
    private final Deployments deployments;
    private final InstantSource clock;

    Pushes(Database database, RepositoryStore store, Deployments deployments, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.deployments = deployments;
        this.clock = clock;
    }

    /** Notes that branches have moved: what lists show is read anew, and a Space is built. */
    void changed(Repository repository, Collection<String> branches) {
        if (branches.stream().noneMatch(MAIN::contains)) {
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
            deployments.deploy(repository);
        }
    }
}
