package io.demitasse.spaces.run.docker;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which Spaces have volumes that are called by their labels, as earlier versions had them: an engine gives no volume
 * another name. Two Spaces may have had one label, and so one volume, which the first to be noted goes on with.
 *
 * @param folder with a file for each such Space, which is called by its key
 */
record FormerVolumes(Path folder) {
    /** What names the volume of a Space: its label of once, else its key. */
    String name(String key) {
        Path file = folder.resolve(key);
        try {
            return Files.exists(file) ? Files.readString(file) : key;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Notes what the volume of a Space is called by. */
    synchronized void note(String label, String key) {
        try {
            if (!labels().contains(label)) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(key), label);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private List<String> labels() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> name(file.getFileName().toString())).toList();
        }
    }

    /** Forgets a Space whose volume is gone. */
    void forget(String key) {
        try {
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OperatorException failed(IOException cause) {
        return new OperatorException(
                "What volumes are called can't be read or noted in " + folder + ": " + cause + ". See that the folder"
                        + " may be written to, and that the disk has space left.",
                cause);
    }
}
