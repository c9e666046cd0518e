package io.demitasse.spaces.build.image;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program or library of Linux says that it needs: other libraries by name, and a program its loader by path. The
 * format is <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">ELF</a>, here in 64 bits.
 */
record Elf(List<String> needed, Optional<String> loader) {
    private static final int MAGIC = 0x464c457f;
    private static final int HEADER = 64;
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int INTERPRETER = 3;
    private static final int NEEDED = 1;
    private static final int STRINGS = 5;

    private record Segment(int type, long offset, long address, long size) {}

    /** Reads a file; one that is no such file needs nothing. */
    static Elf read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEADER || bytes.getInt(0) != MAGIC || bytes.get(4) != 2 || bytes.get(5) != 1) {
            return new Elf(List.of(), Optional.empty());
        }
        try {
            return read(bytes);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IOException(file + " is a damaged library.", e);
        }
    }

    private static Elf read(ByteBuffer bytes) {
        List<Segment> segments = segments(bytes);
        Optional<String> loader = segments.stream()
                .filter(each -> each.type() == INTERPRETER)
                .findFirst()
                .map(each -> text(bytes, (int) each.offset()));
        List<String> needed = new ArrayList<>();
        for (Segment dynamic : segments) {
            if (dynamic.type() == DYNAMIC) {
                int strings =
                        (int) offset(segments, value(bytes, dynamic, STRINGS).get(0));
                value(bytes, dynamic, NEEDED).forEach(at -> needed.add(text(bytes, (int) (strings + at))));
            }
        }
        return new Elf(List.copyOf(needed), loader);
    }

    private static List<Segment> segments(ByteBuffer bytes) {
        int table = (int) bytes.getLong(32);
        int size = bytes.getShort(54);
        int count = bytes.getShort(56);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = table + i * size;
            segments.add(new Segment(
                    bytes.getInt(at), bytes.getLong(at + 8), bytes.getLong(at + 16), bytes.getLong(at + 32)));
        }
        return segments;
    }

    /** The values that the dynamic section has under a tag. */
    private static List<Long> value(ByteBuffer bytes, Segment dynamic, long tag) {
        List<Long> values = new ArrayList<>();
        int end = (int) (dynamic.offset() + dynamic.size());
        for (int at = (int) dynamic.offset(); at < end && bytes.getLong(at) != 0; at += 16) {
            if (bytes.getLong(at) == tag) {
                values.add(bytes.getLong(at + 8));
            }
        }
        return values;
    }

    /** Where in the file an address of the memory lies. */
    private static long offset(List<Segment> segments, long address) {
        return segments.stream()
                .filter(each ->
                        each.type() == LOAD && address >= each.address() && address < each.address() + each.size())
                .mapToLong(each -> address - each.address() + each.offset())
                .findFirst()
                .orElse(address);
    }

    private static String text(ByteBuffer bytes, int start) {
        int end = start;
        while (bytes.get(end) != 0) {
            end++;
        }
        var text = new byte[end - start];
        bytes.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
