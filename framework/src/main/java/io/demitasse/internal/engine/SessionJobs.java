package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.Handler;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The jobs of one session: each accepted once, and one at a time a handler. */
final class SessionJobs {
    private static final int REMEMBERED = 256;

    private final Map<String, Job> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > REMEMBERED && eldest.getValue().phase().isEnd();
        }
    };
    private final Map<Integer, Job> current = new HashMap<>();
    private final Map<Integer, Request> newest = new HashMap<>();
    private final Session session;
    private final Queue queue;

    SessionJobs(Session session, Queue queue) {
        this.session = session;
        this.queue = queue;
    }

    synchronized Optional<Job> find(String job) {
        return Optional.ofNullable(known.get(job));
    }

    /** Runs a request unless it was accepted before or its handler is busy. */
    synchronized void submit(Request request, Handler handler) {
        if (known.containsKey(request.job())) {
            return;
        }
        if (isBusy(handler)) {
            if (handler.keepsNewest()) {
                newest.put(handler.id(), request);
            }
            return;
        }
        var checked = Arguments.check(session, handler, request.payload());
        var job = new Job(request.job(), handler, session, checked.values(), request.locale(), () -> ended(handler));
        known.put(job.id(), job);
        current.put(handler.id(), job);
        if (!checked.refusals().isEmpty()) {
            checked.refusals().forEach((component, message) -> session.emit(new Emission.Refused(component, message)));
            fail(job, Message.of("job.refused"));
            return;
        }
        try {
            queue.submit(job);
        } catch (VisitorException e) {
            fail(job, e.visible());
        }
    }

    private boolean isBusy(Handler handler) {
        Job job = current.get(handler.id());
        return job != null && !job.phase().isEnd();
    }

    private void fail(Job job, Message message) {
        job.end(Job.Phase.FAILED);
        session.emit(new Emission.Moved(job.ended(Optional.of(message))));
    }

    /** Runs the newest request that came while a call was on its way. */
    private void ended(Handler handler) {
        Request next;
        synchronized (this) {
            next = newest.remove(handler.id());
        }
        if (next != null) {
            submit(next, handler);
        }
    }
}
