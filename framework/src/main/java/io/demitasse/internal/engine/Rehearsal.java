package io.demitasse.internal.engine;

import io.demitasse.handler.Row;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.store.Ids;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs examples before anybody asks, so that their results are kept. One after the other and in the line of their
 * handler, so that visitors hardly notice; nothing follows from it.
 */
final class Rehearsal {
    /** No visitor has it: their ids are of another form. */
    private static final String OWNER = "rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final Ids ids = new Ids();
    private final Engine engine;
    private final Queue queue;
    private final Duration longest;

    Rehearsal(Engine engine, Queue queue, Duration longest) {
        this.engine = engine;
        this.queue = queue;
        this.longest = longest;
    }

    void run() throws InterruptedException {
        for (Handler handler : engine.graph().handlers().values()) {
            if (handler.settings().examples().ahead()) {
                for (Row row : handler.examples()) {
                    run(handler, row);
                }
            }
        }
    }

    private void run(Handler handler, Row row) throws InterruptedException {
        if (!queue.isOpen()) {
            return;
        }
        Session session = engine.open(OWNER);
        var ended = new CountDownLatch(1);
        Runnable wake = () -> {
            if (outcome(session, handler).isEnd()) {
                ended.countDown();
            }
        };
        session.subscribe(wake);
        try {
            Examples.fill(session, handler, row);
            var client = new Request.Client(Locale.ENGLISH, WebRequest.NONE);
            new SessionJobs(session, queue, Followers.none(session.graph()))
                    .submit(Request.asShown(ids, handler.id(), client), handler);
            boolean inTime = ended.await(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (!inTime || outcome(session, handler) == Job.Phase.FAILED) {
                LOG.warn("An example of {} has no result to keep: {}", handler.name(), row.values());
            }
        } finally {
            session.unsubscribe(wake);
            // Nobody was here who could leave.
            session.leave();
            engine.forget(session);
        }
    }

    private static Job.Phase outcome(Session session, Handler handler) {
        return session.snapshot().emissions().stream()
                .filter(Emission.Moved.class::isInstance)
                .map(emission -> ((Emission.Moved) emission).status())
                .filter(status -> status.handler() == handler.id())
                .map(Job.Status::phase)
                .findFirst()
                .orElse(Job.Phase.QUEUED);
    }
}
