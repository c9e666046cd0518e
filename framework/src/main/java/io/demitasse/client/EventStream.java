package io.demitasse.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/** Reads a stream of events as it comes, on the threads of the HTTP client. It ends with the text "". */
final class EventStream implements BodySubscriber<String> {
    private final SseParser parser;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile Optional<Subscription> subscription = Optional.empty();
    private volatile long heard = System.nanoTime();

    EventStream(int limit, Consumer<String> events) {
        this.parser = new SseParser(limit, events);
    }

    /** How long nothing has come, in nanoseconds. */
    long silence() {
        return System.nanoTime() - heard;
    }

    /** Hangs up. */
    void cancel(Throwable reason) {
        end.completeExceptionally(reason);
        subscription.ifPresent(Subscription::cancel);
    }

    @Override
    public CompletionStage<String> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = Optional.of(given);
        next(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        heard = System.nanoTime();
        try {
            for (ByteBuffer buffer : buffers) {
                parser.feed(buffer);
            }
        } catch (IOException | RuntimeException e) {
            cancel(e);
            return;
        }
        subscription.ifPresent(this::next);
    }

    private void next(Subscription from) {
        if (end.isDone()) {
            from.cancel();
        } else {
            from.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete("");
    }
}
