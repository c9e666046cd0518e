package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Folders that are there as a whole or not at all. */
public final class Folders {
    private Folders() {}

    /** Fills a folder. */
    public interface Filling {
        /** Writes into the folder, which is empty. */
        void fill(Path folder) throws IOException, InterruptedException, BuildException;
    }

    /**
     * Makes a folder beside its place and moves it there once it is filled, so that a build that is killed leaves
     * nothing half done. What was there before is deleted.
     */
    public static void replace(Path folder, Filling filling) throws IOException, InterruptedException, BuildException {
        Path full = folder.toAbsolutePath().normalize();
        Files.createDirectories(full.getParent());
        // Not as a temporary folder, which nobody else could read.
        Path fresh = Files.createDirectory(full.resolveSibling("." + full.getFileName() + "-" + UUID.randomUUID()));
        try {
            filling.fill(fresh);
            delete(full);
            move(fresh, full);
        } finally {
            delete(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Copies a folder, with the times of its files, to a place that is not there or empty. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> parentsFirst = all.toList();
            for (Path path : parentsFirst) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Whether there is nothing in a folder, or no such folder.
     *
     * @throws OperatorException if it is something else
     */
    static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new OperatorException(folder + " is no folder that can be read: " + e.getMessage(), e);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. Links are deleted, not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new OperatorException(folder + " can't be deleted: " + e.getMessage(), e);
        }
    }
}
