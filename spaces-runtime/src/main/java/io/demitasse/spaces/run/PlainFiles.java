package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be taken from where a program of strangers has written: files and folders, wherever links to them lie, but
 * no links in them, and nothing that is elsewhere. The program must have ended.
 *
 * @param places the folders that it wrote to
 */
record PlainFiles(List<Path> places) {
    /** Where a file or folder really is; empty if it is not there, or not to be taken. */
    Optional<Path> find(Path named) {
        try {
            Path real = named.toRealPath();
            for (Path place : places) {
                if (real.startsWith(place.toRealPath())) {
                    return isPlain(real) ? Optional.of(real) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(Path real) throws IOException {
        try (Stream<Path> all = Files.walk(real)) {
            return all.allMatch(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                    || Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
