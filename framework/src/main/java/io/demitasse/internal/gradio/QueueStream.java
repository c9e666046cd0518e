package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.EventStream;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a session's events, on one stream that ends when there are none left. Every message is exactly
 * {@code data:}, JSON and two line feeds: Python's client takes nothing else.
 */
final class QueueStream implements EventStream.Source {
    private final ApiSession session;
    private final ScheduledExecutorService clock;
    private @Nullable EventStream stream;
    private volatile boolean replaced;
    private volatile boolean over;

    private QueueStream(ApiSession session, ScheduledExecutorService clock) {
        this.session = session;
        this.clock = clock;
    }

    static void answer(Context ctx, ApiSession session, ScheduledExecutorService clock, Executor threads, Beats beats) {
        var queue = new QueueStream(session, clock);
        queue.stream = EventStream.answer(ctx, queue, threads, beats);
        session.attach(queue);
    }

    static byte[] framed(JsonNode message) {
        return ("data:" + message + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    void wake() {
        if (stream != null) {
            stream.wake();
        }
    }

    /** Another stream carries the events from now on. */
    void replaced() {
        replaced = true;
        wake();
    }

    @Override
    public Optional<byte[]> next() {
        if (over) {
            return Optional.empty();
        }
        if (replaced) {
            return end();
        }
        Iterator<ApiEvent> events = session.events().iterator();
        while (events.hasNext()) {
            ApiEvent event = events.next();
            Optional<byte[]> message = event.next().map(QueueStream::framed);
            event.silence().wakeIn().ifPresent(this::wakeIn);
            if (event.isOver()) {
                session.drop(event);
            }
            if (message.isPresent()) {
                return message;
            }
        }
        return endIfIdle();
    }

    @Override
    public byte[] beat() {
        return framed(Messages.of("heartbeat", "").putNull("event_id"));
    }

    private void wakeIn(long millis) {
        ScheduledFuture<?> unused = clock.schedule(this::wake, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * At once: a client that has read the end by then opens another stream for its next event, and one that begins
     * another session expects another stream too.
     */
    private Optional<byte[]> endIfIdle() {
        return session.detachIfIdle(this) ? end() : Optional.empty();
    }

    private Optional<byte[]> end() {
        over = true;
        return Optional.of(framed(Messages.of("close_stream", "").putNull("event_id")));
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void closed() {
        session.left(this);
    }
}
