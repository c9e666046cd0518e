package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Repository;

/**
 * A repository that a page is of.
 *
 * @param known what the database says of it
 * @param git what is in it
 * @param viewer who looks, and may
 */
record Shown(Repository known, HostedRepository git, Principal viewer) {
    /** Whether who looks may change it. */
    boolean isWritable() {
        return Access.of(viewer, known).allows(Access.WRITE);
    }
}
