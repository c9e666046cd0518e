package io.demitasse.internal.store;

import io.demitasse.media.StoredFile;

/** A kept file and who owns it. */
public interface Blob extends StoredFile {
    /** The visitor who uploaded it or for whom a handler made it. */
    String owner();

    /** How long it is kept. */
    Life life();
}
