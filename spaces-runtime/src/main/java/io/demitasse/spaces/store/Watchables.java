package io.demitasse.spaces.store;

import io.demitasse.spaces.store.Watched.Kind;
import java.util.Optional;

/** What somebody can let a webhook watch. */
public final class Watchables {
    private final Accounts accounts;
    private final Repositories repositories;

    Watchables(Accounts accounts, Repositories repositories) {
        this.accounts = accounts;
        this.repositories = repositories;
    }

    /**
     * The one of that name; empty if there is none that somebody may know of.
     *
     * @param name {@code ann} of an account, {@code ann/greeter} of a repository
     */
    public Optional<Watched> find(Principal viewer, Kind kind, String name) {
        if (kind.isAccount()) {
            return accounts.find(name).map(Watched::of).filter(found -> found.kind() == kind);
        }
        String[] parts = name.split("/", -1);
        return parts.length == 2
                ? repositories
                        .find(RepositoryKind.valueOf(kind.name()), parts[0], parts[1])
                        .map(Found::repository)
                        .filter(repository -> Access.of(viewer, repository).allows(Access.READ))
                        .map(Watched::of)
                : Optional.empty();
    }
}
