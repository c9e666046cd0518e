package io.demitasse.examples;

import io.demitasse.App;
import java.util.Locale;

/**
 * An app of the gallery.
 *
 * @param path where it is served
 * @param app the app
 * @param source the Java file that declares it
 */
record Example(String path, App app, String source) {
    private static final String LINE = "\n";

    /** The app of a class, served under the class's name: {@code PhotoFilters} under {@code photo-filters}. */
    static Example of(Class<?> type, App app) {
        String name = type.getSimpleName();
        String path = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String source = Resources.text(name + ".java").replace("\r\n", LINE);
        // What every file has in common says nothing of the example.
        return new Example(path, app, source.substring(source.indexOf("import ")));
    }
}
