package io.demitasse.spaces.hub;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/** Sends a file past the heap, by a buffer that the system reads into and writes from: half the copies of a stream. */
final class FileSending {
    /** Of what is shorter the copies cost nothing. */
    static final int WORTH = 1 << 17;

    private FileSending() {}

    /** Sends as much of it as the part says. */
    static void send(Context context, Path file, ByteRange part) throws IOException {
        if (!(context.res().getOutputStream() instanceof HttpOutput out)) {
            throw new IllegalStateException("The hub is served by Jetty.");
        }
        RetainableByteBuffer buffer = pool(context).acquire(WORTH, true);
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            in.position(part.from());
            copy(in, buffer.getByteBuffer(), part.length(), out);
        } finally {
            buffer.release();
        }
    }

    private static ByteBufferPool pool(Context context) {
        return ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnector()
                .getByteBufferPool();
    }

    private static void copy(FileChannel in, ByteBuffer buffer, long length, HttpOutput out) throws IOException {
        for (long left = length; left > 0; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), left));
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("The file is shorter than it was.");
            }
            out.write(buffer.flip());
            left -= read;
        }
    }
}
