package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Found;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.http.Context;
import java.io.IOException;

/** Shows repositories to those who may read them. To others there are none. */
final class Shelf {
    private final Database database;
    private final RepositoryStore store;
    private final Visitors visitors;

    Shelf(Database database, RepositoryStore store, Visitors visitors) {
        this.database = database;
        this.store = store;
        this.visitors = visitors;
    }

    /**
     * The repository that the parameters {@code owner} and {@code name} of a path name.
     *
     * @throws Elsewhere if it has another name by now
     * @throws PageException if there is none, or not for whoever asks
     */
    Shown open(Context context, RepositoryKind kind) throws IOException {
        Principal viewer = visitors.of(context);
        Found found = database.repositories()
                .find(kind, context.pathParam("owner"), context.pathParam("name"))
                .filter(each -> Access.of(viewer, each.repository()).allows(Access.READ))
                .orElseThrow(PageException::notFound);
        Repository known = found.repository();
        if (found.isMoved()) {
            throw Elsewhere.moved(known);
        }
        return new Shown(known, store.open(known.id().hex()), viewer, isLiked(viewer, known));
    }

    private boolean isLiked(Principal viewer, Repository known) {
        return viewer instanceof SignedIn somebody
                && database.likes().has(known.id(), somebody.account().id());
    }

    /**
     * The same for somebody who wants to do more than read it.
     *
     * @throws Elsewhere if nobody is signed in
     * @throws PageException if who is signed in may not
     */
    Shown open(Context context, RepositoryKind kind, Access wanted) throws IOException {
        Shown shown = open(context, kind);
        if (Access.of(shown.viewer(), shown.known()).allows(wanted)) {
            return shown;
        }
        throw shown.viewer() instanceof SignedIn
                ? PageException.forbidden("You may read " + shown.known().path() + ", but not "
                        + (wanted == Access.ADMIN ? "change its settings." : "change it."))
                : Elsewhere.login(context);
    }
}
