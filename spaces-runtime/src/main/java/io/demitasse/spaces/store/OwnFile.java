package io.demitasse.spaces.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but the user of the hub may read, where the file system has permissions. */
public final class OwnFile {
    private OwnFile() {}

    /** Makes an empty one; fails if something is there already. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, own(file, "rw-------"));
    }

    /** Makes a folder with what is in the way to it, unless it is there. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, own(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] own(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
