package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;

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
}
