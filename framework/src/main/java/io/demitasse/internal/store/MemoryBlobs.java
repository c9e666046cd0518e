package io.demitasse.internal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Keeps files in memory, for tests and for read-only containers. */
public final class MemoryBlobs implements BlobStore {
    private static final int BUFFER = 1 << 13;

    private static final class MemoryBlob implements Blob {
        private final String id;
        private final String owner;
        private final String name;
        private final String type;
        private final byte[] content;

        MemoryBlob(String id, String owner, String name, String type, byte[] content) {
            this.id = id;
            this.owner = owner;
            this.name = name;
            this.type = type;
            this.content = content;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String owner() {
            return owner;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String type() {
            return type;
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

    private final BlobIndex<MemoryBlob> index = new BlobIndex<>();
    private final Ids ids = new Ids();
    private final Quota quota;

    /** Keeps files within a quota. */
    public MemoryBlobs(Quota quota) {
        this.quota = quota;
    }

    @Override
    public Blob put(String owner, String name, String type, InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            bytes.write(buffer, 0, n);
            quota.check(bytes.size(), index.ownerBytes(owner, bytes.size()));
        }
        return index.add(new MemoryBlob(ids.next(), owner, name, type, bytes.toByteArray()));
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
