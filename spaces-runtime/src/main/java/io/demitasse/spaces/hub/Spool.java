package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that are written once and then read: small ones in memory, others in a file that goes with it. */
final class Spool extends OutputStream implements Content {
    private static final int IN_MEMORY = 1 << 18;

    private final Path scratch;
    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<Path> file = Optional.empty();
    private Optional<OutputStream> out = Optional.empty();
    private long size;

    /** @param most how many bytes it takes at most */
    Spool(Path scratch, long most) {
        this.scratch = scratch;
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        size += length;
        if (size > most) {
            throw ApiException.tooLarge("A file of the commit is larger than " + most + " bytes, which is the limit.");
        }
        if (out.isEmpty() && size > IN_MEMORY) {
            spill();
        }
        (out.isPresent() ? out.get() : memory).write(from, offset, length);
    }

    private void spill() throws IOException {
        Path fresh = Files.createTempFile(scratch, "commit-", "");
        file = Optional.of(fresh);
        OutputStream to = Files.newOutputStream(fresh);
        out = Optional.of(to);
        memory.writeTo(to);
        memory.reset();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open(long offset) throws IOException {
        if (out.isPresent()) {
            out.get().flush();
        }
        InputStream in =
                file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(memory.toByteArray());
        in.skipNBytes(offset);
        return in;
    }

    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
        }
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
