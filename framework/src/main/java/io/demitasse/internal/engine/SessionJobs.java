package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Mode;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.store.Ids;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The jobs of one session: each accepted once, as many at a time as their handler's mode says, and what follows from
 * them. Nothing is emitted while its lock is held, since a reader may want it.
 */
final class SessionJobs {
    private static final int REMEMBERED = 256;

    /** How many calls may lead to one another by changing values. */
    private static final int DEEPEST = 12;

    private final Map<String, Job> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > REMEMBERED && eldest.getValue().phase().isEnd();
        }
    };
    private final Map<Integer, Job> current = new HashMap<>();
    private final Map<Integer, Request> newest = new HashMap<>();
    private final Ids ids = new Ids();
    private final Session session;
    private final Queue queue;
    private Followers followers;

    SessionJobs(Session session, Queue queue, Followers followers) {
        this.session = session;
        this.queue = queue;
        this.followers = followers;
    }

    /** What follows from what on the page as it is now. */
    synchronized Followers followers() {
        AppGraph graph = session.graph();
        if (!followers.isOf(graph)) {
            followers = new Followers(graph);
            // What is gone can't be busy again.
            current.keySet().retainAll(graph.handlers().keySet());
            newest.keySet().retainAll(graph.handlers().keySet());
        }
        return followers;
    }

    synchronized Optional<Job> find(String job) {
        return Optional.ofNullable(known.get(job));
    }

    /** Runs a request unless it was accepted before or its handler is busy; tells whether it runs. */
    boolean submit(Request request, Handler handler) {
        Optional<Job> accepted = accept(request, handler);
        accepted.ifPresent(this::begin);
        return accepted.isPresent();
    }

    private synchronized Optional<Job> accept(Request request, Handler handler) {
        if (known.containsKey(request.job())) {
            return Optional.empty();
        }
        Mode mode = handler.settings().mode().orElse(Mode.ONCE);
        if (mode != Mode.MULTIPLE && isBusy(handler)) {
            if (mode == Mode.ALWAYS_LAST) {
                newest.put(handler.id(), request);
            }
            return Optional.empty();
        }
        var job = new Job(request, handler, session, this);
        known.put(job.id(), job);
        current.put(handler.id(), job);
        return Optional.of(job);
    }

    synchronized boolean isIdle() {
        return known.values().stream().allMatch(job -> job.phase().isEnd());
    }

    private boolean isBusy(Handler handler) {
        Job job = current.get(handler.id());
        return job != null && !job.phase().isEnd();
    }

    /** Queues a job, unless it is accepted already. */
    private void begin(Job job) {
        cancel(job.handler().cancels());
        attempt(job, () -> {
            if (session.journal().begin(job.request())) {
                check(job);
            } else {
                job.drop();
            }
        });
    }

    /** Runs a request that another replica has accepted and did not end. */
    void resume(Request request, Handler handler, Replay replay) {
        var job = new Job(request, handler, session, this);
        job.replay(replay);
        synchronized (this) {
            known.put(job.id(), job);
            current.put(handler.id(), job);
        }
        attempt(job, () -> check(job));
    }

    private static void attempt(Job job, Runnable beginning) {
        try {
            beginning.run();
        } catch (VisitorException e) {
            job.end(Job.Phase.FAILED, Optional.of(e.visible()));
        } catch (RuntimeException e) {
            // A rule of the author's threw. Left as it is, the job would keep its handler busy for ever.
            job.end(Job.Phase.FAILED, Optional.of(Incident.of(job.handler(), e)));
        }
    }

    /** Looks at the inputs, outside the lock since an author's validator may take its time, and queues the job. */
    private void check(Job job) {
        var checked = Arguments.check(session, job.handler(), job.request());
        if (checked.refusals().isEmpty()) {
            job.inputs(checked.values());
            queue.submit(job);
            return;
        }
        checked.refusals()
                .forEach((component, message) ->
                        session.emit(new Emission.Refused(component, message, checked.byValidator())));
        job.end(Job.Phase.FAILED, Optional.of(Message.of("job.refused")));
    }

    private void cancel(List<Integer> handlers) {
        if (!handlers.isEmpty()) {
            stop(handlers::contains);
        }
    }

    /** Stops all that runs or waits. */
    void stopAll() {
        stop(any -> true);
    }

    private void stop(Predicate<Integer> handlers) {
        List<Job> running;
        synchronized (this) {
            newest.keySet().removeIf(handlers);
            running = known.values().stream()
                    .filter(job ->
                            handlers.test(job.handler().id()) && !job.phase().isEnd())
                    .toList();
        }
        running.forEach(queue::stop);
    }

    boolean isFollowed(int component) {
        return followers().isFollowed(component);
    }

    /** A call changed a value: runs what follows that. */
    void changed(Job by, int component) {
        for (Handler handler :
                followers().ofChange(component, () -> session.wire(component).asBoolean())) {
            if (by.request().depth() >= DEEPEST) {
                throw new VisitorException(Message.of("job.cycle", name(by.handler()), name(handler)));
            }
            follow(by, handler, 1);
        }
    }

    /** What the visitor knows a handler by: the component that starts it. */
    private String name(Handler handler) {
        AppGraph graph = session.graph();
        return handler.triggers().stream()
                .filter(trigger -> !trigger.isPage())
                .map(trigger -> graph.component(trigger.component()).label())
                .findFirst()
                .orElse(handler.name());
    }

    /**
     * A call has ended but nobody was told yet: runs what follows, so that there is no moment in which nothing runs.
     */
    void ending(Job job, Job.Phase end) {
        runNewest(job.handler());
        followers().ofEnd(job.handler().id(), end).forEach(handler -> follow(job, handler, 0));
    }

    private void follow(Job job, Handler handler, int further) {
        announce(job.request().leadsTo(ids.next(), handler.id(), further), handler);
    }

    /** Runs a request of which the page doesn't know yet. */
    private void announce(Request request, Handler handler) {
        accept(request, handler).ifPresent(job -> {
            job.tell(Job.Phase.QUEUED, 0, 0, -1, "");
            begin(job);
        });
    }

    /** The thread of a call is free again. */
    void freed(Job job) {
        runNewest(job.handler());
    }

    /** Runs the newest request that came while a call was on its way. */
    private void runNewest(Handler handler) {
        Request next;
        synchronized (this) {
            next = isBusy(handler) ? null : newest.remove(handler.id());
        }
        if (next != null) {
            announce(next, handler);
        }
    }
}
