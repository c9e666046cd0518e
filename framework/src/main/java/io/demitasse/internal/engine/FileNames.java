package io.demitasse.internal.engine;

/** Names of files as visitors give them, made fit to be shown and sent back. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a name without folders and control characters; "file" if nothing is left. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() || clean.matches("\\.+") ? "file" : clean;
    }
}
