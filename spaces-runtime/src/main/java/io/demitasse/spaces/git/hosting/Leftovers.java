package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a process that was killed left in a repository: locks that nobody would open again, and halves of objects. */
final class Leftovers {
    private static final int DEEPEST_REF = 100;

    private Leftovers() {}

    /** Deletes them, while nobody uses the repository. */
    static void sweep(Path git) throws IOException {
        Predicate<String> isLock = name -> name.endsWith(".lock");
        sweep(git, 1, isLock);
        sweep(git.resolve("refs"), DEEPEST_REF, isLock);
        // What is whole is in folders below, but for what a collection was about to pack.
        sweep(git.resolve("objects"), 1, name -> true);
        sweep(git.resolve("objects").resolve("pack"), 1, name -> name.startsWith("gc_"));
    }

    private static void sweep(Path folder, int depth, Predicate<String> isLeft) throws IOException {
        for (Path file : left(folder, depth, isLeft)) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> left(Path folder, int depth, Predicate<String> isLeft) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                depth,
                (path, attributes) -> attributes.isRegularFile()
                        && isLeft.test(path.getFileName().toString()))) {
            return files.toList();
        }
    }
}
