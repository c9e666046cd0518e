package io.demitasse.internal.store;

import java.nio.file.Path;
import java.util.Locale;

/** Where the framework keeps what belongs to an app, unless its author says otherwise. */
public final class Folders {
    private Folders() {}

    /** For instance {@code .demitasse/flagged/my-app}, below the working directory. */
    public static Path of(String kind, String title) {
        return Path.of(".demitasse", kind).resolve(name(title));
    }

    /** A title as the name of a folder. */
    public static String name(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "app" : name;
    }
}
