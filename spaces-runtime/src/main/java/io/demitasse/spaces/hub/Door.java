package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Found;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Opens repositories to those who may. To others there are none. A former name opens a repository too, without a
 * redirect, since clients lose headers on the way of one.
 */
final class Door {
    private final Database database;
    private final RepositoryStore store;
    private final Callers callers;

    Door(Database database, RepositoryStore store, Callers callers) {
        this.database = database;
        this.store = store;
        this.callers = callers;
    }

    /** The repository that the parameters {@code kind}, {@code owner} and {@code name} of a path name. */
    Opened open(Context context, Access wanted) throws IOException {
        return open(context, kind(context), wanted);
    }

    /** The repository of that kind; the name may end with {@code .git}. */
    Opened open(Context context, RepositoryKind kind, Access wanted) throws IOException {
        Principal caller = callers.of(context);
        Repository known = known(
                kind,
                context.pathParam("owner"),
                context.pathParam("name").replaceFirst("\\.git$", ""),
                caller,
                wanted);
        return new Opened(known, store.open(known.id().hex()), caller);
    }

    /** What is known of a repository, for somebody who wants to do something with it. */
    Repository known(RepositoryKind kind, String owner, String name, Principal caller, Access wanted) {
        Repository known = database.repositories()
                .find(kind, owner, name)
                .map(Found::repository)
                .filter(found -> Access.of(caller, found).allows(Access.READ))
                .orElseThrow(ApiException::noRepository);
        refuseUnless(caller, known, wanted);
        return known;
    }

    /** Refuses somebody who may read a repository, and not do more. */
    static void refuseUnless(Principal caller, Repository known, Access wanted) {
        if (!Access.of(caller, known).allows(wanted)) {
            throw caller instanceof Anonymous
                    ? ApiException.needsLogin()
                    : ApiException.forbidden("You may read " + known.path() + ", but "
                            + (wanted == Access.ADMIN ? "not change its settings" : "not change it")
                            + ": ask its owner, or use a token with the role \"write\".");
        }
    }

    /** The kind in a path of the API. */
    static RepositoryKind kind(Context context) {
        return Kinds.plural(context.pathParam("kind"))
                .orElseThrow(() -> ApiException.notFound("There is nothing at this address."));
    }
}
