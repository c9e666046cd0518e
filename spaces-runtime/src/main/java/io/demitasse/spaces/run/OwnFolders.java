package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OwnFolders that nobody but the user of the runtime may look into. */
final class OwnFolders {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFolders.class);

    private OwnFolders() {}

    /** That folder, made if it is not there. */
    static Path make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Gives a folder another name, if it is there and nothing else has that. */
    static void rename(Path folder, Path other) {
        if (Files.isDirectory(folder) && Files.notExists(other)) {
            try {
                Files.move(folder, other);
            } catch (IOException e) {
                throw new OperatorException(
                        folder + " can't be brought to the form of this version: " + e + ". See that it may be"
                                + " written to.",
                        e);
            }
        }
    }

    /** Deletes a folder with all that is in it, as far as it can be: what stays is in nobody's way. */
    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (OperatorException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
