package io.demitasse.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One stream of a session's messages, from its opening to its end. No thread waits for it. */
final class SessionStream {
    private static final int CHECKS = 4;

    private final Session session;
    private final Http http;
    private final EventStream events;
    private Runnable hangUp = () -> {};
    private volatile boolean ofUse;

    SessionStream(Session session, Http http) {
        this.session = session;
        this.http = http;
        this.events = new EventStream(http.limits().bytes(), text -> session.heard(this, QueueMessage.of(text)));
    }

    void start(String path) {
        hangUp = http.start(
                http.request(path).setHeader("Accept", "text/event-stream").GET(),
                info -> info.statusCode() == 200
                        ? events
                        : new BoundedBody(http.limits().bytes()),
                (answer, failure) -> session.lost(this, why(answer, failure)));
        checkLater();
    }

    private static String why(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (failure != null) {
            return String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
        }
        return answer == null || answer.statusCode() == 200
                ? "the connection ended"
                : "it was answered with " + answer.statusCode() + ": " + Failures.cut(answer.body());
    }

    /** A dead network says nothing: servers send a heartbeat so that silence can be told from it. */
    private void checkLater() {
        long millis = http.limits().silence().toMillis();
        Executor later = CompletableFuture.delayedExecutor(millis / CHECKS, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (!session.isCurrent(this)) {
                return;
            }
            if (events.silence() > TimeUnit.MILLISECONDS.toNanos(millis)) {
                end(new IOException("nothing was heard for " + millis / 1000.0 + " s"));
            } else {
                checkLater();
            }
        });
    }

    void close() {
        end(new IOException("it was closed"));
    }

    private void end(IOException reason) {
        session.lost(this, String.valueOf(reason.getMessage()));
        events.cancel(reason);
        hangUp.run();
    }

    /** It brought a message that a job waited for. */
    void wasOfUse() {
        ofUse = true;
    }

    boolean isOfUse() {
        return ofUse;
    }
}
