package io.demitasse.internal.api;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that goes on as its source has something to say. It holds no thread while there is nothing to say or while
 * the client does not read; a client that reads nothing for as long as connections may be idle is cut off.
 */
public final class EventStream implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** What is sent. Asked by one thread at a time. */
    public interface Source {
        /** The media type of it all. */
        default String type() {
            return "text/event-stream;charset=utf-8";
        }

        /** The next bytes; empty if there are none now. */
        Optional<byte[]> next();

        /** What says that the stream lives while there is nothing else to say. */
        byte[] beat();

        /** Whether there will be no more. */
        boolean isOver();

        /** Called once, when the stream has ended or the client is gone. */
        void closed();
    }

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final ServletOutputStream out;
    private final Source source;
    private final Executor threads;
    private final Beats beats;
    private boolean pumping;
    private boolean again;
    private boolean dirty;
    private volatile boolean started;
    private volatile boolean beat;

    private EventStream(ServletOutputStream out, Source source, Executor threads, Beats beats) {
        this.out = out;
        this.source = source;
        this.threads = threads;
        this.beats = beats;
    }

    /** Answers a request with a stream; who makes the source {@linkplain #wake wakes} it for each news. */
    public static EventStream answer(Context ctx, Source source, Executor threads, Beats beats) {
        ctx.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        ctx.res().setContentType(source.type());
        ServletOutputStream out = output(ctx);
        var stream = new EventStream(out, source, threads, beats);
        beats.add(stream);
        ctx.future(() -> {
            out.setWriteListener(stream);
            return stream.over;
        });
        return stream;
    }

    private static ServletOutputStream output(Context ctx) {
        try {
            return ctx.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("An answer could not be begun.", e);
        }
    }

    /** The source has something to say. */
    public void wake() {
        // Before the container is ready to be written to, what there is waits for it.
        if (started && mayPump()) {
            threads.execute(this::pump);
        }
    }

    /** Says that the stream lives, unless there is something else to say. */
    void beat() {
        beat = true;
        wake();
    }

    @Override
    public void onWritePossible() {
        started = true;
        if (mayPump()) {
            pump();
        }
    }

    private synchronized boolean mayPump() {
        if (pumping) {
            again = true;
            return false;
        }
        pumping = !over.isDone();
        return pumping;
    }

    /** Whether to stop: not if someone has called meanwhile. */
    private synchronized boolean rests() {
        if (again) {
            again = false;
            return false;
        }
        pumping = false;
        return true;
    }

    private void pump() {
        try {
            while (!over.isDone()) {
                if (!out.isReady()) {
                    if (rests()) {
                        return;
                    }
                } else if (!write() && rests()) {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }

    /** Writes what there is; false if there is nothing. */
    private boolean write() throws IOException {
        Optional<byte[]> piece = source.next().or(this::dueBeat);
        if (piece.isPresent()) {
            dirty = true;
            out.write(piece.get());
            return true;
        }
        if (dirty) {
            dirty = false;
            out.flush();
            return true;
        }
        if (source.isOver()) {
            close();
        }
        return false;
    }

    private Optional<byte[]> dueBeat() {
        boolean due = beat && !source.isOver();
        beat = false;
        return due ? Optional.of(source.beat()) : Optional.empty();
    }

    @Override
    public void onError(Throwable cause) {
        LOG.debug("A client is gone.", cause);
        close();
    }

    /** Ends the stream. */
    void close() {
        if (over.complete(null)) {
            beats.remove(this);
            source.closed();
        }
    }
}
