package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Content;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Sends files, or the part of one that is asked for, in constant memory. */
final class Downloads {
    private static final int BUFFER = 1 << 16;

    private Downloads() {}

    /** Sends all of it, or as much as the request's {@code Range} says. */
    static void send(Context context, Content content) throws IOException {
        long size = content.size();
        String wanted = Optional.ofNullable(context.header("Range")).orElse("");
        try {
            // The JavaScript client asks for one byte to learn the size, of empty files too.
            if (size == 0 && wanted.equals("bytes=0-0")) {
                context.header("Content-Range", "bytes */0");
                send(context, content, new ByteRange(0, 0));
                return;
            }
            Optional<ByteRange> range = ByteRange.of(wanted, size);
            range.ifPresent(part -> {
                context.status(206);
                context.header(
                        "Content-Range", "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size);
            });
            send(context, content, range.orElse(new ByteRange(0, size)));
        } catch (ByteRange.Unsatisfiable e) {
            context.header("Content-Range", "bytes */" + size);
            context.status(416);
        }
    }

    private static void send(Context context, Content content, ByteRange part) throws IOException {
        context.res().setContentLengthLong(part.length());
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        Optional<Path> file = part.length() < FileSending.WORTH ? Optional.empty() : content.file();
        if (file.isPresent()) {
            FileSending.send(context, file.get(), part);
            return;
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open(part.from())) {
            OutputStream out = context.res().getOutputStream();
            long left = part.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("The file is shorter than it was.");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
