package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
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
    private final Telling telling;

    Lifecycle(Database database, RepositoryStore store, Deployments deployments, Pushes pushes, Telling telling) {
        this.database = database;
        this.store = store;
        this.deployments = deployments;
        this.pushes = pushes;
        this.telling = telling;
    }

    @Override
    public Optional<Repository> create(NewRepository wanted, Account by, String sdk) throws IOException {
        return create(wanted, by, repository -> FirstFiles.demo(repository, sdk), repository -> {});
    }

    /**
     * The same with files and more that the caller knows.
     *
     * @param files by their paths
     * @param more what else it has from the start
     */
    Optional<Repository> create(
            NewRepository wanted, Account by, Function<Repository, Map<String, byte[]>> files, Step more)
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
            pushes.changed(made.get(), List.of("main"));
            telling.tell(Happening.lifecycle(made.get(), "create"));
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
        moved.ifPresent(now -> telling.tell(Happening.moved(repository, now)));
        return moved;
    }

    @Override
    public void delete(Repository repository) throws IOException {
        telling.tell(Happening.lifecycle(repository, "delete"));
        if (repository.kind() == RepositoryKind.SPACE) {
            deployments.delete(repository);
        }
        forget(repository);
    }

    @Override
    public void show(Repository repository, Visibility to) {
        database.repositories().setVisibility(repository.id(), to);
        database.repositories().find(repository.id()).ifPresent(now -> telling.tell(Happening.shown(now)));
    }

    @Override
    public void moved(Repository repository, Account by, PushedRef branch) {
        pushes.moved(repository, by, List.of(branch));
    }

    @Override
    public Author author(Account account) {
        return Callers.author(account);
    }
}
