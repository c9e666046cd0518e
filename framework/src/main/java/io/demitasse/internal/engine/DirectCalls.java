package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of clients that show no page, beside whatever else runs for their sessions: each sees the session's states and
 * options, takes the session's turn in the queue, and nothing follows from it.
 */
public final class DirectCalls {
    private final AppGraph graph;
    private final Sessions sessions;
    private final Queue queue;
    private final Map<Session, SessionJobs> jobs;

    DirectCalls(AppGraph graph, Sessions sessions, Queue queue, Map<Session, SessionJobs> jobs) {
        this.graph = graph;
        this.sessions = sessions;
        this.queue = queue;
        this.jobs = jobs;
    }

    /**
     * Runs a handler for a session.
     *
     * @throws VisitorException if there is no such handler
     */
    public DirectCall start(Session session, Request request) {
        session.touch();
        return start(session, request, () -> {});
    }

    /** As {@link #start}, for a client that has no session: State is new to the call, and ends with it. */
    public DirectCall startOnce(String owner, Request request) {
        Session once = sessions.unlisted(owner);
        return start(once, request, once.states()::dropAll);
    }

    private DirectCall start(Session session, Request request, Runnable atEnd) {
        Handler handler = graph.handler(request.handler())
                .orElseThrow(() -> new VisitorException(Message.of("request.unknownHandler", request.handler())));
        Session own = sessions.beside(session);
        var all = new SessionJobs(own, queue, Followers.none(own.graph()));
        if (own.journal().isShared()) {
            // Another replica may want it stopped.
            jobs.put(own, all);
        }
        all.submit(request, handler);
        return new DirectCall(own, request.job(), all::stopAll, () -> {
            jobs.remove(own);
            sessions.release(own);
            atEnd.run();
        });
    }

    /** A call that another replica has started for that visitor, by the id of its session and of its job. */
    public Optional<DirectCall> elsewhere(String session, String job, String owner) {
        return sessions.besideElsewhere(session, owner)
                .map(own -> new DirectCall(
                        own,
                        job,
                        () -> own.journal().note(own, Told.note(Told.STOP, job)),
                        () -> sessions.release(own)));
    }

    /** How many of them hold a log. */
    int count() {
        return sessions.besides();
    }
}
