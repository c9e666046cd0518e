package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.CallReader;
import io.demitasse.internal.api.EventStream;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.News;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The results of one call, whole each time, as events with names. */
final class CallStream implements EventStream.Source {
    private final ApiEvent event;
    private volatile boolean over;

    private CallStream(ApiEvent event) {
        this.event = event;
    }

    static void answer(Context ctx, ApiEvent event, Executor threads, Beats beats) {
        EventStream stream = EventStream.answer(ctx, new CallStream(event), threads, beats);
        event.call().session().subscribe(stream::wake);
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
                return Optional.of(framed("error", Messages.error(failed.text())));
            }
            if (news.get() instanceof News.Given) {
                return Optional.of(framed("generating", Json.array(reader.values())));
            }
            if (over) {
                return Optional.of(framed("complete", Json.array(reader.values())));
            }
        }
        return Optional.empty();
    }

    @Override
    public byte[] beat() {
        return framed("heartbeat", Json.object().nullNode());
    }

    private static byte[] framed(String name, JsonNode data) {
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void closed() {
        event.call().close();
    }
}
