package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;

/** Where no files are: a value that holds one has no form here. */
final class NoFiles implements Files {
    /** Thrown for a value that holds a file. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public StoredFile keep(MediaFile file) {
        throw new Found();
    }

    @Override
    public StoredFile find(String id) {
        throw new VisitorException(Message.of("file.gone"));
    }
}
