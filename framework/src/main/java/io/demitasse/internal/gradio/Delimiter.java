package io.demitasse.internal.gradio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands between parts of a body, looked for by Horspool's way: the last byte of where it might be says how far to
 * jump, so most bytes of a file are never looked at.
 */
final class Delimiter {
    private final byte[] bytes;
    private final int last;
    private final int[] jumps = new int[1 << Byte.SIZE];

    Delimiter(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        last = bytes.length - 1;
        Arrays.fill(jumps, bytes.length);
        for (int i = 0; i < last; i++) {
            jumps[Byte.toUnsignedInt(bytes[i])] = last - i;
        }
    }

    int length() {
        return bytes.length;
    }

    /** The first place where it is, or might be with what comes after {@code to}; none before can be it. */
    int next(byte[] buffer, int from, int to) {
        int at = from;
        while (at + last < to && !isAt(buffer, at)) {
            at += jumps[Byte.toUnsignedInt(buffer[at + last])];
        }
        return at;
    }

    private boolean isAt(byte[] buffer, int at) {
        return buffer[at + last] == bytes[last] && Arrays.equals(buffer, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
