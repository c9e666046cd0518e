package io.demitasse.internal.store;

import io.demitasse.error.OperatorException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears on a connection of its own what others have added to logs; one that breaks is made again. */
public final class Hearing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final long AGAIN_MILLIS = 500;
    private static final long FIRST_SECONDS = 10;

    /** A connection that tells what it hears. */
    public interface Line {
        /**
         * Connects and listens, until it breaks or is hung up.
         *
         * @param ready to be called once everything that is added from then on will be heard
         */
        void listen(Runnable ready) throws Exception;

        /** Ends the listening, from another thread. */
        void hangUp();
    }

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Line line;
    private final Listeners listeners;

    private Hearing(Line line, Listeners listeners) {
        this.line = line;
        this.listeners = listeners;
    }

    /**
     * Begins to hear; returns when it does.
     *
     * @param listeners asked to look at all logs when a connection begins: before it, anything may have happened
     */
    public static Hearing of(Line line, Listeners listeners) throws InterruptedException {
        var hearing = new Hearing(line, listeners);
        var thread = new Thread(hearing::listen, "demitasse-store");
        thread.setDaemon(true);
        thread.start();
        if (!hearing.first.await(FIRST_SECONDS, TimeUnit.SECONDS)) {
            hearing.close();
            throw new OperatorException("The store that replicas share gives no news within " + FIRST_SECONDS
                    + " s. See that it lets a program listen.");
        }
        return hearing;
    }

    private void listen() {
        try {
            do {
                try {
                    line.listen(this::ready);
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    LOG.warn("News of the store that replicas share are lost for a moment: {}", e.getMessage());
                }
            } while (!closed.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ready() {
        listeners.newsOfAll();
        first.countDown();
    }

    @Override
    public void close() {
        closed.countDown();
        line.hangUp();
    }
}
