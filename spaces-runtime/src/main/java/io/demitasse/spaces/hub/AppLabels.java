package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.SpaceLabels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Labels of the apps of Spaces below a domain. {@code ann/b-c} and {@code ann-b/c} would have the same: the first that
 * was made has it.
 */
final class AppLabels {
    private final SpaceLabels kept;
    private final Map<SpaceId, String> open = new ConcurrentHashMap<>();

    AppLabels(SpaceLabels kept) {
        this.kept = kept;
    }

    /** That of a Space. */
    String of(SpaceId space) {
        return open.getOrDefault(space, space.label());
    }

    /** Finds out that of a Space. */
    void open(Repository space) {
        SpaceId id = Deployments.id(space);
        open.put(id, kept.of(space.id(), id.label()));
    }

    /** Forgets that of a Space, until it is asked for again. */
    void close(SpaceId space) {
        open.remove(space);
    }
}
