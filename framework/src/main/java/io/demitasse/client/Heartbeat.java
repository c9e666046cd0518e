package io.demitasse.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The stream by which an app knows that a session is there: when it ends, the session's State goes. It is opened again
 * after one second, two, four… up to a minute; for good it ends only by an answer that says so.
 */
final class Heartbeat implements AutoCloseable {
    private static final long LONGEST = 60;

    private final Http http;
    private final String path;
    private Optional<EventStream> events = Optional.empty();
    private Runnable hangUp = () -> {};
    private long pause = 1;
    private boolean closed;

    Heartbeat(Http http, String path) {
        this.http = http;
        this.path = path;
    }

    synchronized void start() {
        if (closed) {
            return;
        }
        EventStream stream = new EventStream(http.limits().bytes(), beat -> alive());
        events = Optional.of(stream);
        hangUp = http.start(
                http.request(path).GET(),
                info -> info.statusCode() == 200
                        ? stream
                        : new BoundedBody(http.limits().bytes()),
                (answer, failure) -> ended(answer));
    }

    private synchronized void alive() {
        pause = 1;
    }

    private synchronized void ended(@Nullable HttpResponse<String> answer) {
        boolean forGood = answer != null && answer.statusCode() / 100 == 4 && answer.statusCode() != 429;
        if (!closed && !forGood) {
            CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS).execute(this::start);
            pause = Math.min(LONGEST, pause * 2);
        }
    }

    @Override
    public void close() {
        Optional<EventStream> open;
        Runnable breakOff;
        synchronized (this) {
            closed = true;
            open = events;
            breakOff = hangUp;
        }
        breakOff.run();
        open.ifPresent(stream -> stream.cancel(new IOException("The session is over.")));
    }
}
