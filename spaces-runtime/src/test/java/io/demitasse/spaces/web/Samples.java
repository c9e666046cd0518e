package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryCard;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Values for tests. */
final class Samples {
    private static final Instant THEN = Instant.parse("2030-01-01T00:00:00Z");

    private Samples() {}

    /** A public repository {@code ann/greeter} with this front matter. */
    static Repository repository(RepositoryKind kind, String card) {
        return new Repository(
                Id.fresh(),
                kind,
                Id.fresh(),
                "ann",
                "greeter",
                Optional.empty(),
                Visibility.PUBLIC,
                THEN,
                THEN,
                0,
                false,
                new RepositoryCard(List.of(), "", card));
    }
}
