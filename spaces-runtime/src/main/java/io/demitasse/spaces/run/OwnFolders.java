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

    /** Deletes a folder with all that is in it, as far as it can be: what stays is in nobody's way. */
    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (OperatorException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
