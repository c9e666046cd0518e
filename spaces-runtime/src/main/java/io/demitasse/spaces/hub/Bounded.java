package io.demitasse.spaces.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must not be longer than that many bytes. */
final class Bounded extends FilterInputStream {
    private final long most;
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    private int taken(int count) {
        left -= Math.max(0, count);
        if (left < 0) {
            throw ApiException.tooLarge("The body is larger than " + most + " bytes, which is the limit.");
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        return read < 0 || taken(1) > 0 ? read : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return taken(in.read(into, offset, length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
