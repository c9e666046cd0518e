package io.demitasse.media;

import java.io.IOException;
import java.io.InputStream;

/** A file whose content is another's. */
record NamedFile(String id, String name, String type, long size, MediaFile content) implements StoredFile {
    @Override
    public InputStream open() throws IOException {
        return content.open();
    }
}
