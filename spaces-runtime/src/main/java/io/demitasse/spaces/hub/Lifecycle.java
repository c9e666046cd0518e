package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.web.Deeds;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes repositories, moves and deletes them: in the database, on disk and as they run, all of it or nothing. */
final class Lifecycle implements Deeds {
    /** What is done to a repository before others see it. */
    @FunctionalInterface
    interface Step {
        void on(Repository repository) throws IOException;
    }

    private final Database database;
    private final RepositoryStore store;
    private final Deployments deployments;
    private final Pushes pushes;

    Lifecycle(Database database, RepositoryStore store, Deployments deployments, Pushes pushes) {
        this.database = database;
        this.store = store;
        this.deployments = deployments;
        this.pushes = pushes;
    }

    @Override
    public Optional<Repository> create(NewRepository wanted, Account by, String sdk) throws IOException {
        return create(wanted, by, repository -> Templates.demo(repository, sdk), repository -> {});
    }

    /**
     * The same with files and more that the caller knows.
     *
     * @param files by their paths
     * @param more what else it has from the start
     */
    Optional<Repository> create(
            NewRepository wanted, Account by, Function<Repository, Map<String, String>> files, Step more)
            throws IOException {
        return filled(wanted, repository -> {
            store.create(repository.id().hex(), author(by), files.apply(repository));
            more.on(repository);
        });
    }

    @Override
    public Optional<Repository> duplicate(Repository from, NewRepository wanted) throws IOException {
        return duplicate(from, wanted, repository -> {});
    }

    /** The same with more that it has from the start. */
    Optional<Repository> duplicate(Repository from, NewRepository wanted, Step more) throws IOException {
        return filled(wanted, repository -> {
            store.copy(from.id().hex(), repository.id().hex());
            database.variables()
                    .list(from.id())
                    .forEach(each ->
                            database.variables().set(repository.id(), each.key(), each.value(), each.description()));
            more.on(repository);
        });
    }

    private Optional<Repository> filled(NewRepository wanted, Step fill) throws IOException {
        Optional<Repository> made = database.repositories().create(wanted);
        if (made.isPresent()) {
            try {
                fill.on(made.get());
            } catch (IOException | RuntimeException e) {
                forget(made.get());
                throw e;
            }
            changed(made.get(), "main");
        }
        return made;
    }

    private void forget(Repository repository) throws IOException {
        database.repositories().delete(repository.id());
        store.delete(repository.id().hex());
    }

    @Override
    public Optional<Repository> move(Repository repository, Account owner, String name) {
        boolean isSpace = repository.kind() == RepositoryKind.SPACE;
        if (isSpace) {
            deployments.remove(repository);
        }
        Optional<Repository> moved = Optional.empty();
        try {
            moved = database.repositories().move(repository.id(), owner, name);
        } finally {
            deployments.deploy(moved.orElse(repository));
        }
        return moved;
    }

    @Override
    public void delete(Repository repository) throws IOException {
        if (repository.kind() == RepositoryKind.SPACE) {
            deployments.delete(repository);
        }
        forget(repository);
    }

    @Override
    public void changed(Repository repository, String branch) {
        pushes.changed(repository, List.of(branch));
    }

    @Override
    public Author author(Account account) {
        return Callers.author(account);
    }
}
