package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;

/**
 * A repository that a page is of.
 *
 * @param known what the database says of it
 * @param git what is in it
 * @param viewer who looks, and may
 * @param isLiked whether who looks likes it
 */
record Shown(Repository known, HostedRepository git, Principal viewer, boolean isLiked) {
    /** Whether who looks may change it. */
    boolean isWritable() {
        return Access.of(viewer, known).allows(Access.WRITE);
    }

    /** Whether who looks may change its settings. */
    boolean isOwned() {
        return Access.of(viewer, known).allows(Access.ADMIN);
    }

    /** Who looks, where nobody gets to who is not signed in. */
    Account user() {
        if (viewer instanceof SignedIn somebody) {
            return somebody.account();
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
