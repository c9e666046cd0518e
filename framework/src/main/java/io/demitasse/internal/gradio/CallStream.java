package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The results of one call, whole each time, as events with names. */
final class CallStream implements EventStream.Source, Beats.Beating {
    private final ApiEvent event;
    private final Beats beats;
    private @Nullable EventStream stream;
    private volatile boolean beat;
    private volatile boolean over;

    private CallStream(ApiEvent event, Beats beats) {
        this.event = event;
        this.beats = beats;
    }

    static void answer(Context ctx, ApiEvent event, Executor threads, Beats beats) {
        var call = new CallStream(event, beats);
        call.stream = EventStream.answer(ctx, call, threads);
        beats.add(call);
        event.call().session().subscribe(call::wake);
    }

    private void wake() {
        if (stream != null) {
            stream.wake();
        }
    }

    @Override
    public void beat() {
        beat = true;
        wake();
    }

    @Override
    public Optional<byte[]> next() {
        if (over) {
            return Optional.empty();
        }
        CallReader reader = event.reader();
        for (Optional<News> news = reader.next(); news.isPresent(); news = reader.next()) {
            over = news.get().isEnd();
            if (news.get() instanceof News.Failed failed) {
                return framed("error", Messages.error(failed.text()));
            }
            if (news.get() instanceof News.Given) {
                return framed("generating", Json.array(reader.values()));
            }
            if (over) {
                return framed("complete", Json.array(reader.values()));
            }
        }
        if (beat) {
            beat = false;
            return framed("heartbeat", Json.object().nullNode());
        }
        return Optional.empty();
    }

    private static Optional<byte[]> framed(String name, JsonNode data) {
        return Optional.of(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void closed() {
        beats.remove(this);
        event.call().close();
    }
}
