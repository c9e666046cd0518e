package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Beats;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.EventStream;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.Refusal;
import io.javalin.http.Context;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One request and its answer: a single JSON, or events where the client wants to be told progress. JSON is the rule,
 * since clients take events of 1 MB at most. A call that is made for it ends with it.
 */
final class Exchange implements EventStream.Source {
    private final Caller caller;
    private final Selection selection;
    private final Progress progress;
    private final Framing framing;
    private final Consumer<Exchange> whenClosed;
    private @Nullable EventStream stream;
    private volatile @Nullable RunningCall call;
    private volatile byte @Nullable [] answer;
    private volatile boolean answered;
    private volatile boolean closed;

    private Exchange(
            Caller caller, Selection selection, Optional<Object> progressToken, Consumer<Exchange> whenClosed) {
        this.caller = caller;
        this.selection = selection;
        this.progress = new Progress(progressToken);
        this.framing = progressToken.isPresent() ? Framing.EVENTS : Framing.JSON;
        this.whenClosed = whenClosed;
    }

    /** Begins an answer. */
    static Exchange answer(
            Context ctx,
            Caller caller,
            Selection selection,
            Optional<Object> progressToken,
            Consumer<Exchange> whenClosed,
            Executor threads,
            Beats beats) {
        var exchange = new Exchange(caller, selection, progressToken, whenClosed);
        exchange.stream = EventStream.answer(ctx, exchange, threads, beats);
        return exchange;
    }

    Caller caller() {
        return caller;
    }

    Selection selection() {
        return selection;
    }

    Framing framing() {
        return framing;
    }

    /** Calls an endpoint; it ends at the pace at which the client reads. */
    Mono<Ended> call(Calls calls, Endpoint endpoint, ObjectNode arguments) {
        try {
            var started = new RunningCall(
                    calls.startOnce(
                            endpoint, Inputs.byName(endpoint, arguments, caller.files()), Optional.empty(), caller),
                    progress);
            call = started;
            started.subscribe(this::wake);
            if (closed) {
                started.close();
            }
            return Mono.fromFuture(started.end());
        } catch (Refusal e) {
            return Mono.just(new Ended.Failed(Refusals.text(e)));
        } catch (VisitorException e) {
            return Mono.just(new Ended.Failed(caller.texts().text(e.visible())));
        }
    }

    /** Ends the answer with this response. */
    void end(McpSchema.JSONRPCResponse response) {
        answer = framing.message(response);
        wake();
    }

    /** Stops the call that is made for it, if one is. */
    void stop() {
        RunningCall running = call;
        if (running != null) {
            running.stop();
        }
    }

    private void wake() {
        if (stream != null) {
            stream.wake();
        }
    }

    @Override
    public String type() {
        return framing.type();
    }

    @Override
    public Optional<byte[]> next() {
        RunningCall running = call;
        return Optional.ofNullable(running)
                .flatMap(RunningCall::next)
                .map(told -> framing.message(
                        new McpSchema.JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_PROGRESS, told)))
                .or(this::takeAnswer);
    }

    private Optional<byte[]> takeAnswer() {
        byte[] taken = answer;
        if (taken == null || answered) {
            return Optional.empty();
        }
        answered = true;
        return Optional.of(taken);
    }

    @Override
    public byte[] beat() {
        return framing.beat();
    }

    @Override
    public boolean isOver() {
        return answered;
    }

    @Override
    public void closed() {
        closed = true;
        RunningCall running = call;
        if (running != null) {
            running.close();
        }
        whenClosed.accept(this);
    }
}
