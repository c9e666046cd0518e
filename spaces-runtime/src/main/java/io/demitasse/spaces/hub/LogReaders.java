package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.LogLine;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends what Spaces write as server-sent events to those who read it, 50 at most, until they leave. */
final class LogReaders {
    /** Between the least and the most that clients take for a log that goes on. */
    private static final long ALIVE_SECONDS = 15;

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_READERS = 50;
    private static final String ALIVE = "data:\n\n";

    /** Each has a thread of the server as long as it reads. */
    private final Semaphore readers = new Semaphore(MOST_READERS);

    /** Sends a log from its beginning on. */
    void follow(Context context, Log log) {
        if (!readers.tryAcquire()) {
            throw ApiException.busy("Too many read logs just now. Try again in a minute.");
        }
        try {
            send(context, log);
        } catch (IOException e) {
            // The reader has left.
            return;
        } catch (InterruptedException e) {
            // The hub ends.
            Thread.currentThread().interrupt();
        } finally {
            readers.release();
        }
    }

    private static void send(Context context, Log log) throws IOException, InterruptedException {
        context.contentType("text/event-stream");
        context.header("Cache-Control", "no-store");
        var lines = new LinkedBlockingQueue<LogLine>(MOST_WAITING);
        // A reader that is too slow misses lines; the Space does not wait for it.
        Log.Following following = log.follow(lines::offer);
        try (OutputStream out = context.res().getOutputStream()) {
            while (true) {
                LogLine line = lines.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
                out.write((line == null ? ALIVE : event(line)).getBytes(StandardCharsets.UTF_8));
                if (lines.isEmpty()) {
                    out.flush();
                }
            }
        } finally {
            following.close();
        }
    }

    private static String event(LogLine line) {
        return "data: "
                + Json.text(Json.object().put("data", line.text() + "\n").put("timestamp", Json.time(line.time())))
                + "\n\n";
    }
}
