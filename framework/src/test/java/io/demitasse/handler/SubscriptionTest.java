package io.demitasse.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    @Test
    void readsItemByItem() throws Exception {
        var publisher = new SubmissionPublisher<Integer>();
        CompletableFuture<Void> source = CompletableFuture.runAsync(() -> {
            try (publisher) {
                while (publisher.getNumberOfSubscribers() == 0) {
                    Thread.onSpinWait();
                }
                IntStream.range(0, 1_000).forEach(publisher::submit);
            }
        });
        List<Integer> seen = new ArrayList<>();
        Subscription.each(publisher, seen::add);
        source.join();
        assertThat(seen).hasSize(1_000).isSorted();
    }

    @Test
    void throwsWhatThePublisherFailsWith() {
        Flow.Publisher<String> broken = subscriber -> subscriber.onError(new IllegalStateException("broken pipe"));
        assertThatThrownBy(() -> Subscription.each(broken, item -> {})).hasMessage("broken pipe");
    }

    @Test
    void anInterruptCancelsThePublisher() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        Flow.Publisher<String> silent = subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                asked.countDown();
            }

            @Override
            public void cancel() {
                cancelled.countDown();
            }
        });
        var reader = new Thread(() -> {
            try {
                Subscription.each(silent, item -> {});
            } catch (Exception e) {
                assertThat(e).isInstanceOf(InterruptedException.class);
            }
        });
        reader.start();
        asked.await();
        reader.interrupt();
        cancelled.await();
        reader.join();
    }
}
