package io.demitasse;

import java.nio.file.Path;
import java.util.Locale;

/** Where the framework keeps what belongs to an app, unless its author says otherwise. */
final class Folders {
    private Folders() {}

    /** For instance {@code .demitasse/flagged/my-app}, below the working directory. */
    static Path of(String kind, String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return Path.of(".demitasse", kind, name.isEmpty() ? "app" : name);
    }
}
