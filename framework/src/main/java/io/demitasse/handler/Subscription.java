package io.demitasse.handler;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Reads a publisher on the thread of a call, one item at a time, so that an interrupt ends it. */
final class Subscription<T> implements Flow.Subscriber<T> {
    private sealed interface Signal<T> {}

    private record Started<T>(Flow.Subscription subscription) implements Signal<T> {}

    private record Next<T>(T item) implements Signal<T> {}

    private record Ended<T>() implements Signal<T> {}

    private record Failed<T>(Throwable cause) implements Signal<T> {}

    private final BlockingQueue<Signal<T>> signals = new LinkedBlockingQueue<>();

    private Subscription() {}

    /** Gives each item to the consumer; throws what the publisher fails with. */
    static <T> void each(Publisher<? extends T> publisher, Consumer<T> consumer) throws Exception {
        var subscriber = new Subscription<T>();
        publisher.subscribe(subscriber);
        subscriber.read(consumer);
    }

    private void read(Consumer<T> consumer) throws Exception {
        Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };
        try {
            while (true) {
                Signal<T> signal = signals.take();
                if (signal instanceof Started<T> started) {
                    subscription = started.subscription();
                } else if (signal instanceof Next<T> next) {
                    consumer.accept(next.item());
                } else if (signal instanceof Failed<T> failed) {
                    throw failed.cause() instanceof Exception e ? e : new IllegalStateException(failed.cause());
                } else {
                    return;
                }
                subscription.request(1);
            }
        } finally {
            subscription.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        signals.add(new Started<>(subscription));
    }

    @Override
    public void onNext(T item) {
        signals.add(new Next<>(item));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Failed<>(cause));
    }

    @Override
    public void onComplete() {
        signals.add(new Ended<>());
    }
}
