package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The large files of one repository, each under the SHA-256 of its content. Each repository has its own, so that to
 * know a digest opens nothing of another repository.
 */
public final class LargeFiles {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path scratch;
    private final LongSupplier limit;

    /** Of all files, those that are being written too; negative until somebody asks. */
    private long bytes = -1;

    /** Those in a folder that is there, written first to another one of the same file system. */
    LargeFiles(Path folder, Path scratch, LongSupplier limit) {
        this.folder = folder;
        this.scratch = scratch;
        this.limit = limit;
    }

    /**
     * Keeps a file. It is there as a whole or not at all.
     *
     * @param sha256 that its content has to have
     * @param size that it has to have, in bytes
     * @param in is read to its end, and not closed
     * @throws Refused if the content is another, or there would be too much
     */
    public void put(String sha256, long size, InputStream in) throws IOException {
        check(sha256);
        Path file = fresh();
        reserve(size);
        boolean kept = false;
        try {
            LargePointer written = write(in, file, size);
            if (written.size() != size || !written.sha256().equals(sha256)) {
                throw new Refused(
                        Reason.BAD_CONTENT,
                        "The file that was sent as " + sha256 + " with " + size + " bytes has "
                                + (written.size() > size ? "more" : written.size() + " bytes and another digest")
                                + ". Send it again.");
            }
            kept = keep(file, sha256);
        } finally {
            discard(file, kept ? 0 : size);
        }
    }

    /** Keeps a file whose digest and size are not known yet. */
    LargePointer put(InputStream in) throws IOException {
        Path file = fresh();
        long reserved = 0;
        boolean kept = false;
        try {
            LargePointer written = write(in, file, limit.getAsLong() - bytes());
            reserve(written.size());
            reserved = written.size();
            kept = keep(file, written.sha256());
            return written;
        } finally {
            discard(file, kept ? 0 : reserved);
        }
    }

    /** The file of that digest, if it was ever sent to this repository. */
    public Optional<Content> find(String sha256) throws IOException {
        if (!LargePointer.isSha256(sha256)) {
            return Optional.empty();
        }
        Path file = place(sha256);
        return Files.isRegularFile(file) ? Optional.of(new Stored(file, Files.size(file))) : Optional.empty();
    }

    /** Says that a file is needed at that time, which keeps it a while though no version should lead to it. */
    public synchronized void need(String sha256, Instant time) throws IOException {
        if (LargePointer.isSha256(sha256) && Files.exists(place(sha256))) {
            Files.setLastModifiedTime(place(sha256), FileTime.from(time));
        }
    }

    /** The files that came before that time, and have not been said to be needed since. */
    Set<String> notNeededSince(Instant time) throws IOException {
        try (Stream<Path> old = Files.find(
                folder,
                3,
                (path, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(time))) {
            return old.map(path -> path.getFileName().toString())
                    .filter(LargePointer::isSha256)
                    .collect(Collectors.toSet());
        }
    }

    /** Deletes a file that is there, unless it is needed since that time after all. */
    synchronized void deleteUnlessNeeded(String sha256, Instant since) throws IOException {
        Path file = place(sha256);
        if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
            long before = bytes();
            long size = Files.size(file);
            Files.delete(file);
            bytes = before - size;
        }
    }

    /** How much there is together, in bytes. */
    public synchronized long bytes() throws IOException {
        if (bytes < 0) {
            bytes = sum();
        }
        return bytes;
    }

    private long sum() throws IOException {
        try (Stream<Path> all = Files.find(folder, 3, (path, attributes) -> attributes.isRegularFile())) {
            long sum = 0;
            for (Path path : (Iterable<Path>) all::iterator) {
                sum += Files.readAttributes(path, BasicFileAttributes.class).size();
            }
            return sum;
        }
    }

    private synchronized void reserve(long size) throws IOException {
        if (size < 0 || size > limit.getAsLong() - bytes()) {
            throw new Refused(
                    Reason.TOO_LARGE,
                    "There is no room for a large file of " + size + " bytes: the repository may have "
                            + limit.getAsLong() + " bytes of them, and has " + bytes()
                            + ". Delete some, or ask for more.");
        }
        bytes += size;
    }

    private synchronized void discard(Path file, long reserved) throws IOException {
        bytes -= reserved;
        Files.deleteIfExists(file);
    }

    private Path fresh() {
        return scratch.resolve(UUID.randomUUID().toString());
    }

    /** Writes all bytes, but not many more than so many, and says what they are. */
    private static LargePointer write(InputStream in, Path file, long atMost) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.read(buffer);
            while (read >= 0 && size <= atMost) {
                digest.update(buffer, 0, read);
                write(channel, ByteBuffer.wrap(buffer, 0, read));
                size += read;
                read = in.read(buffer);
            }
            channel.force(true);
        }
        return LargePointer.of(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Puts the file in its place; false if another was there first. */
    private synchronized boolean keep(Path file, String sha256) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place)) {
            need(sha256, Instant.now());
            return false;
        }
        makeFolder(sha256);
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AccessDeniedException e) {
            // Windows does not replace a file that is read just now, which has the same content.
            if (Files.exists(place)) {
                return false;
            }
            throw e;
        }
    }

    private Path place(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** Not with the folders above it, which are gone if the repository is deleted just now. */
    private void makeFolder(String sha256) throws IOException {
        Path made = folder(sha256);
        for (Path each : List.of(made.getParent(), made)) {
            if (!Files.isDirectory(each)) {
                Files.createDirectory(each);
            }
        }
    }

    private static void check(String sha256) {
        if (!LargePointer.isSha256(sha256)) {
            throw new Refused(
                    Reason.BAD_NAME,
                    "A large file is named by the 64 hexadecimal digits of its SHA-256, in lower case, and not '"
                            + sha256 + "'.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private record Stored(Path path, long size) implements Content {
        @Override
        public InputStream open(long offset) throws IOException {
            var channel = FileChannel.open(path, StandardOpenOption.READ);
            channel.position(offset);
            return Channels.newInputStream(channel);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }
}
