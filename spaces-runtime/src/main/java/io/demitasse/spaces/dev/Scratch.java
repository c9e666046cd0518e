package io.demitasse.spaces.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are gone when the tool is. */
final class Scratch {
    private Scratch() {}

    /** A new folder, deleted with all that is in it when this process ends. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("demitasse-dev");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "demitasse-scratch"));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // The system empties its folder of temporary files itself.
            System.err.println("Could not delete " + folder + ": " + e.getMessage());
        }
    }
}
