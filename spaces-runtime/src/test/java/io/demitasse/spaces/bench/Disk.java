package io.demitasse.spaces.bench;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** How fast the disk itself is: no memory of the system stands in for it. */
final class Disk {
    private static final int PIECE = 8 << 20;

    private Disk() {}

    /** Writes a file of so many pieces of 8 MiB, until the disk has it; nanoseconds. */
    static long write(Path file, int pieces) throws IOException {
        byte[] piece = new byte[PIECE];
        new Random(1).nextBytes(piece);
        long start = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < pieces; i++) {
                piece[0] = (byte) i;
                ByteBuffer left = ByteBuffer.wrap(piece);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
            channel.force(true);
        }
        return System.nanoTime() - start;
    }

    /** Reads a file past the system's memory; nanoseconds. */
    static long read(Path file) throws IOException {
        int block = Math.toIntExact(Files.getFileStore(file).getBlockSize());
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE + block).alignedSlice(block);
        long start = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, ExtendedOpenOption.DIRECT)) {
            int read;
            do {
                read = channel.read(piece.clear().limit(PIECE));
            } while (read > 0);
        }
        return System.nanoTime() - start;
    }
}
