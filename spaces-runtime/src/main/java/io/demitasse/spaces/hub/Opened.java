package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Repository;
import java.io.IOException;

/**
 * A repository that a request is for.
 *
 * @param known what the database says of it
 * @param git what is in it
 * @param caller who asks, and may
 */
record Opened(Repository known, HostedRepository git, Principal caller) {
    /**
     * The commit of a revision.
     *
     * @throws ApiException if there is none
     */
    String commit(String revision) throws IOException {
        return git.revisions().find(revision).orElseThrow(() -> ApiException.noRevision(revision));
    }
}
