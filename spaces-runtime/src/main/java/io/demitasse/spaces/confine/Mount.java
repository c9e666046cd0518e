package io.demitasse.spaces.confine;

import java.nio.file.Path;
import java.util.List;

/**
 * A path of a program's own tree of files.
 *
 * @param kind what it may do there
 * @param path where it is
 * @param source what of the machine it is
 */
record Mount(Kind kind, Path path, Path source) {
    /** What a program may do with a path. */
    enum Kind {
        READ,
        WRITE,
        EMPTY
    }

    /** The same path as on the machine. */
    Mount(Kind kind, Path path) {
        this(kind, path, path);
    }

    /** In the words of bubblewrap. */
    List<String> words() {
        return switch (kind) {
            case READ -> List.of("--ro-bind", source.toString(), path.toString());
            case WRITE -> List.of("--bind", source.toString(), path.toString());
            case EMPTY -> List.of("--tmpfs", path.toString());
        };
    }
}
