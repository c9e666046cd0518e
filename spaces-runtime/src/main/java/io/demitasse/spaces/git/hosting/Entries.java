package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Entry.Kind;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Makes entries of what a walk is at. */
final class Entries {
    private Entries() {}

    static Entry of(ObjectReader reader, TreeWalk walk, String path) throws IOException {
        ObjectId id = walk.getObjectId(0);
        Kind kind = kind(walk.getFileMode());
        if (kind == Kind.DIRECTORY || kind == Kind.SUBMODULE) {
            return new Entry(kind, path, id.name(), 0, Optional.empty());
        }
        long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
        Optional<LargePointer> large = kind == Kind.FILE ? pointer(reader, id, size) : Optional.empty();
        return new Entry(kind, path, id.name(), large.map(LargePointer::size).orElse(size), large);
    }

    private static Kind kind(FileMode mode) {
        if (mode.equals(FileMode.TREE)) {
            return Kind.DIRECTORY;
        }
        if (mode.equals(FileMode.SYMLINK)) {
            return Kind.SYMLINK;
        }
        return mode.equals(FileMode.GITLINK) ? Kind.SUBMODULE : Kind.FILE;
    }

    private static Optional<LargePointer> pointer(ObjectReader reader, ObjectId id, long size) throws IOException {
        return size < LargePointer.SHORTEST || size > LargePointer.LONGEST
                ? Optional.empty()
                : LargePointer.read(reader.open(id, Constants.OBJ_BLOB).getBytes());
    }
}
