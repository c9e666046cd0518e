package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The reply that says what event a call is. Python's client takes an event for cancelled if it learns of it before it
 * has read the end of a stream that ended without it, which happens where it calls from several threads: so it learns
 * of it a moment after that end.
 */
final class JoinReply {
    /** In which a client reads what was sent to it, though it is busy. */
    private static final Duration MOMENT = Duration.ofMillis(40);

    private JoinReply() {}

    /**
     * Gives the reply.
     *
     * @param ended how long ago the last stream of the session ended; empty if there is another, or was none
     * @param threads that may wait for a client which does not read
     */
    static void give(
            Context ctx, ObjectNode reply, Optional<Duration> ended, ScheduledExecutorService clock, Executor threads) {
        Duration wait = wait(Optional.ofNullable(ctx.userAgent()), ended);
        if (wait.isZero()) {
            GradioApp.answer(ctx, reply);
            return;
        }
        var later = new CompletableFuture<Void>();
        ScheduledFuture<?> unused = clock.schedule(() -> later.complete(null), wait.toNanos(), TimeUnit.NANOSECONDS);
        ctx.future(() -> later.thenRunAsync(() -> GradioApp.answer(ctx, reply), threads));
    }

    static Duration wait(Optional<String> agent, Optional<Duration> ended) {
        return agent.filter(name -> name.startsWith("gradio_client/"))
                .flatMap(python -> ended)
                .map(MOMENT::minus)
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }
}
