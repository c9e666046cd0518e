package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.EventStream;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Session;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The stream that a client keeps open as long as it lives: while it does, its session is not forgotten. */
final class Heartbeat implements EventStream.Source {
    private static final byte[] ALIVE = "data: ALIVE\n\n".getBytes(StandardCharsets.UTF_8);

    private final Engine engine;
    private final Session session;
    private final Runnable reader = this::ignore;
    private boolean begun;

    private Heartbeat(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    static void answer(Context ctx, Engine engine, Session session, Beats beats) {
        var heartbeat = new Heartbeat(engine, session);
        EventStream.answer(ctx, heartbeat, engine::execute, beats);
        session.subscribe(heartbeat.reader);
    }

    /** Being there is all that a client of this stream does. */
    private void ignore() {}

    @Override
    public Optional<byte[]> next() {
        if (begun) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(ALIVE);
    }

    @Override
    public byte[] beat() {
        return ALIVE;
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void closed() {
        session.unsubscribe(reader);
        engine.disconnected(session);
    }
}
