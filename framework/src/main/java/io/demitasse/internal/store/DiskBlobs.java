package io.demitasse.internal.store;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps files in one folder, each under its id; the names that visitors gave never reach the disk. */
public final class DiskBlobs implements BlobStore {
    /** What the readers of uploads have at hand at most, so that nothing goes to the disk in crumbs. */
    private static final int BUFFER = 128 << 10;

    private record DiskBlob(String id, NewFile file, long size, Path path) implements Blob {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private final BlobIndex<DiskBlob> index;
    private final Ids ids = new Ids();
    private final Quota quota;
    private final Path folder;

    /** Keeps files in a new temporary folder, which is gone when the store is closed. */
    public DiskBlobs(Quota quota) {
        this(quota, Clock.systemUTC());
    }

    DiskBlobs(Quota quota, Clock clock) {
        this.index = new BlobIndex<>(clock);
        this.quota = quota;
        try {
            folder = Files.createTempDirectory("demitasse-");
        } catch (IOException e) {
            throw new OperatorException(
                    "Could not make a temporary folder for uploads. Set -Djava.io.tmpdir to a folder that can be written.",
                    e);
        }
    }

    @Override
    public Blob put(NewFile file, InputStream content) throws IOException {
        String id = ids.next();
        Path path = folder.resolve(id);
        boolean kept = false;
        try {
            long size = copy(file.owner(), content, path);
            DiskBlob blob = index.add(new DiskBlob(id, file, size, path));
            kept = true;
            return blob;
        } finally {
            if (!kept) {
                Files.deleteIfExists(path);
            }
        }
    }

    private long copy(String owner, InputStream content, Path path) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                index.makeRoom(owner, size, quota).forEach(blob -> delete(blob.path()));
                quota.check(size, index.ownerBytes(owner, size));
                out.write(buffer, 0, n);
            }
        }
        return size;
    }

    @Override
    public Optional<Blob> find(String owner, String id) {
        return index.find(owner, id).map(Blob.class::cast);
    }

    @Override
    public void sweep(Instant unusedSince) {
        index.sweep(unusedSince).forEach(blob -> delete(blob.path()));
    }

    @Override
    public void close() {
        sweep(Instant.MAX);
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete an upload that is no longer used.", e);
        }
    }
}
