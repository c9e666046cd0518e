package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files that never change and are had by two folders, on disk once where the system can. */
final class Links {
    private Links() {}

    /** Makes the files of a folder whose names are wanted be in another one too. */
    static void all(Path from, Path to, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    one(file, to.resolve(name));
                }
            }
        }
    }

    private static void one(Path file, Path link) throws IOException {
        Files.createDirectories(link.getParent());
        try {
            Files.createLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            // This file system has no links, or no more of them for this file.
            Files.copy(file, link);
        }
    }
}
