package io.demitasse.spaces.git.hosting;

import java.util.Optional;

/**
 * A file or a folder in a commit.
 *
 * @param kind what it is
 * @param path with slashes between its names
 * @param id what git knows its content by: 40 hexadecimal digits
 * @param size of its content in bytes, that of the large file if it is one; 0 of folders
 * @param large the large file that it stands for, if it is a pointer to one
 */
public record Entry(Kind kind, String path, String id, long size, Optional<LargePointer> large) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        /** A link: its content is where it leads, which is never followed. */
        SYMLINK,
        /** Another repository, of which nothing but a commit id is here. */
        SUBMODULE
    }
}
