package io.demitasse.internal.store;

import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Keeps the files of visitors: in memory, on disk, or wherever replicas can share them. */
public interface BlobStore extends AutoCloseable {
    /**
     * Keeps a file as it streams in; a file that breaks off or is too large leaves nothing behind.
     *
     * @throws VisitorException if the file or the owner's files together are too large
     * @throws IOException if the stream breaks off or the store can't be written
     */
    Blob put(NewFile file, InputStream content) throws IOException;

    /** The file of that id if that owner has it. */
    Optional<Blob> find(String owner, String id);

    /** Drops the files that nobody asked for since that time, and those whose life is shorter. */
    void sweep(Instant unusedSince);

    @Override
    void close();
}
