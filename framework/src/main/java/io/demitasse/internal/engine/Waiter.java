package io.demitasse.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** What the session was shown from the request on until its job ended, or until the time was over. */
    public List<Emission> run(Request request, Duration atMost) throws InterruptedException {
        List<Emission> all = new ArrayList<>();
        long position = session.last();
        long end = System.nanoTime() + atMost.toNanos();
        Runnable wake = emitted::release;
        session.subscribe(wake);
        try {
            engine.submit(session, request);
            do {
                Session.Reading reading = session.read(position, Integer.MAX_VALUE);
                all.addAll(reading.emissions());
                position = reading.upTo();
                if (reading.emissions().stream().anyMatch(emission -> isEnd(emission, request.job()))) {
                    return all;
                }
            } while (emitted.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            return all;
        } finally {
            session.unsubscribe(wake);
        }
    }

    private static boolean isEnd(Emission emission, String job) {
        return emission instanceof Emission.Moved moved
                && moved.status().job().equals(job)
                && moved.status().phase().isEnd();
    }
}
