package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Repository;
import io.javalin.http.Context;

/** A page that whoever asks is sent to instead. */
final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    private Elsewhere(String path) {
        super("Go on at " + path + ".");
        this.path = path;
    }

    /** Where one signs in, and comes back then. */
    static Elsewhere login(Context context) {
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        return new Elsewhere("/login?next=" + Links.encoded(context.path() + query));
    }

    /** The page of a repository that has another name by now. */
    static Elsewhere moved(Repository repository) {
        return new Elsewhere(Links.page(repository));
    }

    /** A path of this hub. */
    String path() {
        return path;
    }
}
