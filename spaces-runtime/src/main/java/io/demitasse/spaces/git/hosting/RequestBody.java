package io.demitasse.spaces.git.hosting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What a client of git sends, unpacked and not endless. */
final class RequestBody extends FilterInputStream {
    private long left;

    private RequestBody(InputStream in, long most) {
        super(in);
        left = most;
    }

    static InputStream of(HttpServletRequest request, long most) throws IOException {
        InputStream sent = request.getInputStream();
        String encoding = request.getHeader("Content-Encoding");
        boolean packed = "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
        return new RequestBody(packed ? new GZIPInputStream(sent) : sent, most);
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
        if (result >= 0) {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch();
            }
        }
        return result;
    }

    /** More has come than was to. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much");
        }
    }
}
