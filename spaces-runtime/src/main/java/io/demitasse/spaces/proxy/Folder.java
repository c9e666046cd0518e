package io.demitasse.spaces.proxy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder whose files anyone may read, and nothing else of the machine. */
record Folder(Path root) {
    private static final String INDEX = "index.html";

    /** What a path of a request leads to. */
    sealed interface Found {
        record File(Path path) implements Found {}

        /** A folder, whose address needs a slash at its end for relative links to work. */
        record NeedsSlash() implements Found {}
    }

    /** What is at that path, still encoded, which begins with a slash; empty for nothing that may be seen. */
    Optional<Found> find(String encoded) throws IOException {
        try {
            Path real = root.toRealPath();
            Path at = real;
            for (String segment : encoded.substring(1).split("/", -1)) {
                String name = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
                if (!isVisible(name)) {
                    return Optional.empty();
                }
                at = at.resolve(name);
            }
            return visible(at, real, encoded.endsWith("/"));
        } catch (IllegalArgumentException e) {
            // No such name can be, be it for its encoding or for this system's file names.
            return Optional.empty();
        }
    }

    private static Optional<Found> visible(Path at, Path real, boolean slash) throws IOException {
        if (!Files.exists(at) || !at.toRealPath().startsWith(real)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(at)) {
            return slash || !Files.isRegularFile(at) ? Optional.empty() : Optional.of(new Found.File(at.toRealPath()));
        }
        Path index = at.resolve(INDEX);
        if (!Files.isRegularFile(index) || !index.toRealPath().startsWith(real)) {
            return Optional.empty();
        }
        return Optional.of(slash ? new Found.File(index.toRealPath()) : new Found.NeedsSlash());
    }

    /** Hidden files are the author's: a repository, settings, secrets. */
    private static boolean isVisible(String name) {
        return (!name.startsWith(".") || name.equals(".well-known"))
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
    }
}
