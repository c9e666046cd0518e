package io.demitasse.spaces.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are gone when the tool is. */
final class Scratch {
    private Scratch() {}

    /** A new folder, deleted with all that is in it when this process ends. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("demitasse-build");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder), "demitasse-scratch"));
        return folder;
    }
}
