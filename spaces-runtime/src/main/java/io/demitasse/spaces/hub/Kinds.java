package io.demitasse.spaces.hub;

import io.demitasse.spaces.store.RepositoryKind;
import java.util.Map;
import java.util.Optional;

/** What kinds of repositories are called on the wire. */
final class Kinds {
    private static final Map<String, RepositoryKind> PLURALS =
            Map.of("models", RepositoryKind.MODEL, "datasets", RepositoryKind.DATASET, "spaces", RepositoryKind.SPACE);
    private static final Map<String, RepositoryKind> SINGULARS =
            Map.of("model", RepositoryKind.MODEL, "dataset", RepositoryKind.DATASET, "space", RepositoryKind.SPACE);

    private Kinds() {}

    /** The kind in a path of the API. */
    static Optional<RepositoryKind> plural(String word) {
        return Optional.ofNullable(PLURALS.get(word));
    }

    /** The kind in a body; of one that says none a model. */
    static RepositoryKind singular(String word) {
        return Optional.ofNullable(SINGULARS.get(word.isEmpty() ? "model" : word))
                .orElseThrow(() -> ApiException.bad("\"type\" must be one of [model, dataset, space]"));
    }

    static String singular(RepositoryKind kind) {
        return switch (kind) {
            case MODEL -> "model";
            case DATASET -> "dataset";
            case SPACE -> "space";
        };
    }

    /** What stands before owner and name in paths of pages, files and git: nothing for models. */
    static String prefix(RepositoryKind kind) {
        return kind == RepositoryKind.MODEL ? "" : singular(kind) + "s/";
    }
}
