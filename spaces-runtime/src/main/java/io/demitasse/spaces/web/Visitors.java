package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.SignIns;
import io.javalin.http.Context;
import java.util.Optional;

/** Who looks at pages, by a cookie that holds the secret of a web session. Calls of the API know nothing of it. */
final class Visitors {
    private final Database database;

    Visitors(Database database) {
        this.database = database;
    }

    /** Who asks; nobody in particular if the cookie is forged, or its session has ended. */
    Principal of(Context context) {
        return secret(context)
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
        set(context, database.signIns().begin(user), SignIns.SESSION.toSeconds());
    }

    /** Signs out whoever asks. */
    void end(Context context) {
        secret(context).ifPresent(database.signIns()::end);
        set(context, "", 0);
    }

    private static Optional<String> secret(Context context) {
        return Optional.ofNullable(context.cookie(Pages.COOKIE));
    }

    private static void set(Context context, String secret, long seconds) {
        // A proxy in front of the hub may have ended the encrypted connection.
        boolean isSecure = Site.scheme(context).equals("https");
        context.header(
                "Set-Cookie",
                Pages.COOKIE + "=" + secret + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (isSecure ? "; Secure" : ""));
    }
}
