package io.demitasse.internal.gradio;

import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Session;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stream that a client keeps open as long as it lives: while it does, its session is not forgotten. */
final class Heartbeat implements EventStream.Source, Beats.Beating {
    private static final byte[] ALIVE = "data: ALIVE\n\n".getBytes(StandardCharsets.UTF_8);

    private final Engine engine;
    private final Session session;
    private final Beats beats;
    private final Runnable reader = this::ignore;
    private @Nullable EventStream stream;
    private volatile boolean due = true;

    private Heartbeat(Engine engine, Session session, Beats beats) {
        this.engine = engine;
        this.session = session;
        this.beats = beats;
    }

    static void answer(Context ctx, Engine engine, Session session, Beats beats) {
        var heartbeat = new Heartbeat(engine, session, beats);
        heartbeat.stream = EventStream.answer(ctx, heartbeat, engine::execute);
        session.subscribe(heartbeat.reader);
        beats.add(heartbeat);
    }

    /** Being there is all that a client of this stream does. */
    private void ignore() {}

    @Override
    public void beat() {
        due = true;
        if (stream != null) {
            stream.wake();
        }
    }

    @Override
    public Optional<byte[]> next() {
        if (!due) {
            return Optional.empty();
        }
        due = false;
        return Optional.of(ALIVE);
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void closed() {
        beats.remove(this);
        session.unsubscribe(reader);
        engine.disconnected(session);
    }
}
