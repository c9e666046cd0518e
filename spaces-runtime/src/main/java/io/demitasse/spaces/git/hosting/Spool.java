package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Brings a file into git, which wants to know its length first: by memory if it is small, else by disk. */
final class Spool {
    private static final int IN_MEMORY = 1 << 18;
    private static final int BUFFER = 1 << 16;

    private Spool() {}

    static ObjectId insert(ObjectInserter inserter, InputStream in, long most, Path scratch) throws IOException {
        byte[] start = in.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            refuseLonger(start.length, most);
            return inserter.insert(Constants.OBJ_BLOB, start);
        }
        Path file = scratch.resolve(UUID.randomUUID().toString());
        try {
            long size = start.length + copy(start, in, file, most);
            try (InputStream written = Files.newInputStream(file)) {
                return inserter.insert(Constants.OBJ_BLOB, size, written);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long copy(byte[] start, InputStream in, Path file, long most) throws IOException {
        long rest = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                rest += read;
                refuseLonger(start.length + rest, most);
                out.write(buffer, 0, read);
            }
        }
        return rest;
    }

    static void refuseLonger(long size, long most) {
        if (size > most) {
            throw new Refused(
                    Reason.TOO_LARGE,
                    "A file may have " + most + " bytes. Send larger ones by Git LFS: git lfs track '*.bin'");
        }
    }
}
