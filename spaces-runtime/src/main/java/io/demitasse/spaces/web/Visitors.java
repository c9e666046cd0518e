package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.SignIns;
import io.javalin.http.Context;

/** Who looks at pages, by a cookie that holds the secret of a web session. Calls of the API know nothing of it. */
final class Visitors {
    private final Database database;

    Visitors(Database database) {
        this.database = database;
    }

    /** Who asks; nobody in particular if the cookie is forged, or its session has ended. */
    Principal of(Context context) {
        return SessionCookie.of(context)
                .map(secret -> database.principals().bySession(secret))
                .orElseGet(Anonymous::new);
    }

    /**
     * The user who asks, for a page that is for users only.
     *
     * @throws Elsewhere if nobody is signed in
     */
    SignedIn user(Context context) {
        if (of(context) instanceof SignedIn known) {
            return known;
        }
        throw Elsewhere.login(context);
    }

    /**
     * The administrator of the hub who asks. For others there is no such page.
     *
     * @throws Elsewhere if nobody is signed in
     * @throws PageException if somebody else is
     */
    SignedIn administrator(Context context) {
        SignedIn known = user(context);
        if (!known.account().isAdministrator()) {
            throw PageException.notFound();
        }
        return known;
    }

    /** Leads on after a form, so that to load the page again sends nothing again. */
    static void redirect(Context context, String path) {
        context.status(303).header("Location", path).header("Cache-Control", "no-store");
    }

    /** Signs a user in. */
    void begin(Context context, Id user) {
        SessionCookie.set(context, database.signIns().begin(user), SignIns.SESSION.toSeconds());
    }

    /** Signs out whoever asks. */
    void end(Context context) {
        SessionCookie.of(context).ifPresent(database.signIns()::end);
        SessionCookie.set(context, "", 0);
    }
}
