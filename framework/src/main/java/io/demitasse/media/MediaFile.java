package io.demitasse.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file as a value: what a visitor uploaded or a handler made. It has no path, so none can leak or be forged. */
public interface MediaFile {
    /** The name that the visitor sees, without folders. */
    String name();

    /** The media type, for instance {@code image/png}; {@code application/octet-stream} when it is not known. */
    String type();

    /** The size in bytes. */
    long size();

    /** Opens the content from its start; the caller closes it. */
    InputStream open() throws IOException;

    /** The whole content, for files that fit in memory. */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the file '" + name() + "'.", e);
        }
    }

    /** A file of content in memory. */
    static MediaFile of(String name, String type, byte[] content) {
        return new MemoryFile(name, type, content.clone());
    }
}
