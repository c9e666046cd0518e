package io.demitasse.internal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps files in memory, for tests and for read-only containers. */
public final class MemoryBlobs implements BlobStore {
    private static final int BUFFER = 1 << 13;

    private static final class MemoryBlob implements Blob {
        private final String id;
        private final NewFile file;
        private final byte[] content;

        MemoryBlob(String id, NewFile file, byte[] content) {
            this.id = id;
            this.file = file;
            this.content = content;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public NewFile file() {
            return file;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private final BlobIndex<MemoryBlob> index;
    private final Ids ids = new Ids();
    private final Quota quota;

    /** Keeps files within a quota. */
    public MemoryBlobs(Quota quota) {
        this(quota, Clock.systemUTC());
    }

    MemoryBlobs(Quota quota, Clock clock) {
        this.index = new BlobIndex<>(clock);
        this.quota = quota;
    }

    @Override
    public Blob put(NewFile file, InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            bytes.write(buffer, 0, n);
            index.makeRoom(file.owner(), bytes.size(), quota);
            quota.check(bytes.size(), index.ownerBytes(file.owner(), bytes.size()));
        }
        return index.add(new MemoryBlob(ids.next(), file, bytes.toByteArray()));
    }

    @Override
    public Optional<Blob> find(String owner, String id) {
        return index.find(owner, id).map(Blob.class::cast);
    }

    @Override
    public void sweep(Instant unusedSince) {
        index.sweep(unusedSince);
    }

    @Override
    public void close() {
        sweep(Instant.MAX);
    }
}
