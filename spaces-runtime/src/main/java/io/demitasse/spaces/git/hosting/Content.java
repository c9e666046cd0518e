package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a file, read as they are needed and as often as wanted. */
public interface Content {
    /** How many there are. */
    long size();

    /**
     * The bytes from an offset on, which the caller closes.
     *
     * @param offset from 0 to the size
     */
    InputStream open(long offset) throws IOException;

    /** The file that has these bytes and no others; empty if they are kept otherwise. */
    default Optional<Path> file() {
        return Optional.empty();
    }
}
