package io.demitasse.internal.store;

import io.demitasse.media.StoredFile;

/** A kept file and who owns it. */
public interface Blob extends StoredFile {
    /** What it was when it came. */
    NewFile file();

    /** The visitor who uploaded it or for whom a handler made it. */
    default String owner() {
        return file().owner();
    }

    @Override
    default String name() {
        return file().name();
    }

    @Override
    default String type() {
        return file().type();
    }

    /** How long it is kept. */
    default Life life() {
        return file().life();
    }
}
