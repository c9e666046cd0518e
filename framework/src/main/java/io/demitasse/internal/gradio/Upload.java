package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How far one upload is: bytes that came since somebody asked last. */
final class Upload {
    private static final int TOLD_BYTES = 64 << 10;

    private Runnable listener = () -> {};
    private String file = "";
    private long untold;
    private boolean over;
    private boolean overTold;

    /** Counts what is read of a file. */
    InputStream counted(String name, InputStream content) {
        synchronized (this) {
            file = name;
        }
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    void listen(Runnable told) {
        synchronized (this) {
            listener = told;
        }
        told.run();
    }

    private void count(int bytes) {
        Runnable told;
        synchronized (this) {
            untold += bytes;
            told = untold >= TOLD_BYTES ? listener : () -> {};
        }
        told.run();
    }

    void end() {
        Runnable told;
        synchronized (this) {
            over = true;
            told = listener;
        }
        told.run();
    }

    /** The next message; empty if there is none now. */
    synchronized Optional<ObjectNode> next() {
        if (untold >= TOLD_BYTES || (over && untold > 0)) {
            ObjectNode message =
                    Json.object().put("msg", "update").put("orig_name", file).put("chunk_size", untold);
            untold = 0;
            return Optional.of(message);
        }
        if (over && !overTold) {
            overTold = true;
            return Optional.of(Json.object().put("msg", "done"));
        }
        return Optional.empty();
    }

    synchronized boolean isOver() {
        return overTold;
    }
}
