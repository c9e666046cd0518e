package io.demitasse.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The disk itself, without a server before it. In a virtual machine its host may still keep what was written. */
public final class Disk {
    private static final int BLOCK = 1 << 20;

    private Disk() {}

    /**
     * Writes a new file of so many blocks of a megabyte until the disk says that it has it. New, as the files of a
     * server are: one that is written over finds its memory where it was, which is several times as fast.
     */
    public static void write(Path file, int blocks) throws IOException {
        byte[] block = new byte[BLOCK];
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < blocks; i++) {
                block[i] = (byte) i;
                out.write(ByteBuffer.wrap(block));
            }
            out.force(true);
        }
    }

    /** Reads a file from the disk, though the system has it in memory too: past that, into a buffer of ours. */
    public static void read(Path file) throws IOException {
        int align = Math.toIntExact(Files.getFileStore(file).getBlockSize());
        ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCK + align).alignedSlice(align);
        buffer.limit(BLOCK);
        try (var in = FileChannel.open(file, StandardOpenOption.READ, direct())) {
            while (in.read(buffer) >= 0) {
                buffer.clear().limit(BLOCK);
            }
        }
    }

    /** By its name, since javac warns of what only this JDK has. */
    private static OpenOption direct() {
        try {
            return Stream.of(
                            Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants())
                    .filter(option -> option.toString().equals("DIRECT"))
                    .map(OpenOption.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This JDK reads no file past the memory of the system.", e);
        }
    }
}
