package io.demitasse.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs one request and waits for its end, for ports that answer once. */
public final class Waiter {
    private final Engine engine;
    private final Session session;
    private final Semaphore emitted = new Semaphore(0);

    /** Waits in that session. */
    public Waiter(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    /**
     * What the session was shown from the request on until its job and all that followed from it had ended, or until
     * the time was over.
     */
    public List<Emission> run(Request request, Duration atMost) throws InterruptedException {
        List<Emission> all = new ArrayList<>();
        long position = session.last();
        long end = System.nanoTime() + atMost.toNanos();
        Set<String> running = new HashSet<>(Set.of(request.job()));
        Runnable wake = emitted::release;
        session.subscribe(wake);
        try {
            engine.submit(session, request);
            do {
                Session.Reading reading = session.read(position, Integer.MAX_VALUE);
                all.addAll(reading.emissions());
                position = reading.upTo();
                reading.emissions().forEach(emission -> follow(emission, running));
                if (running.isEmpty()) {
                    return all;
                }
            } while (emitted.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            return all;
        } finally {
            session.unsubscribe(wake);
        }
    }

    private static void follow(Emission emission, Set<String> running) {
        if (emission instanceof Emission.Moved moved) {
            if (moved.status().phase().isEnd()) {
                running.remove(moved.status().job());
            } else {
                running.add(moved.status().job());
            }
        }
    }
}
