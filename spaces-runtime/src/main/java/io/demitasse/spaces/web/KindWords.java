package io.demitasse.spaces.web;

import io.demitasse.spaces.store.RepositoryKind;
import java.util.Locale;

/**
 * What a kind of repositories is called on pages.
 *
 * @param one as in "a model"
 * @param many as in "all models"
 */
record KindWords(String one, String many) {
    static KindWords of(RepositoryKind kind) {
        return switch (kind) {
            case SPACE -> new KindWords("Space", "Spaces");
            case MODEL -> new KindWords("model", "models");
            case DATASET -> new KindWords("dataset", "datasets");
        };
    }

    /** As at the beginning of a line. */
    String title() {
        return many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1);
    }
}
