package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and then breaks, as a connection does. */
final class BrokenStream extends InputStream {
    private int left;

    BrokenStream(int bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        return read(new byte[1], 0, 1) * 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            throw new IOException("gone");
        }
        int read = Math.min(left, length);
        left -= read;
        return read;
    }
}
