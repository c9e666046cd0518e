package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.store.BlobStore;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.LinkStore;
import io.demitasse.internal.store.MemoryLinks;
import io.demitasse.internal.store.SharedLog;
import io.demitasse.internal.store.SharedStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs one app for all its visitors: what every port talks to. */
public final class Engine implements AutoCloseable {
    private static final Request.Client NOBODY = new Request.Client(Locale.ENGLISH, WebRequest.NONE);

    private final AppGraph graph;
    private final Limits limits;
    private final BlobStore blobs;
    private final Sessions sessions;
    private final Queue queue;
    private final Followers followers;
    private final Links links;
    private final SharedFiles shared = new SharedFiles();
    private final Ids ids = new Ids();
    private final Map<Session, SessionJobs> jobs = new ConcurrentHashMap<>();
    private final DirectCalls calls;
    private final Optional<Replicas> replicas;

    /** Runs an app within limits; the store stays open when the engine is closed. */
    public Engine(AppGraph graph, BlobStore blobs, Limits limits) {
        this(
                graph,
                blobs,
                limits,
                new MemoryLinks(LinkLimits.DEFAULT.number(), InstantSource.system()),
                LinkLimits.DEFAULT,
                Optional.empty());
    }

    /**
     * Runs an app within limits, with links in that store; the stores stay open when the engine is closed.
     *
     * @param shared where replicas of the app share its sessions, if it has any
     */
    public Engine(
            AppGraph graph,
            BlobStore blobs,
            Limits limits,
            LinkStore store,
            LinkLimits linkLimits,
            Optional<SharedStore> shared) {
        this.links = new Links(graph, store, linkLimits, InstantSource.system());
        this.graph = graph;
        this.limits = limits;
        this.blobs = blobs;
        this.sessions = new Sessions(graph, limits, this::files, this::forgotten);
        this.queue = new Queue(limits);
        this.followers = new Followers(graph);
        this.calls = new DirectCalls(graph, sessions, queue, jobs);
        this.replicas = shared.map(each -> new Replicas(each, Fingerprint.of(graph), queue::execute, new Host()));
        replicas.ifPresent(sessions::share);
        replicas.ifPresent(Replicas::start);
    }

    /** What other replicas want of this one. */
    private final class Host implements Replicas.Host {
        @Override
        public Optional<Session> session(String id) {
            return sessions.find(id);
        }

        @Override
        public void resume(Session session, Request request, Replay replay) {
            session.graph()
                    .handler(request.handler())
                    .ifPresent(handler -> jobsOf(session).resume(request, handler, replay));
        }

        @Override
        public void stop(Session session, String job, boolean silently) {
            jobsOf(session)
                    .find(job)
                    .filter(each -> !each.phase().isEnd())
                    .ifPresent(silently ? queue::drop : queue::stop);
        }
    }

    /** The app. */
    public AppGraph graph() {
        return graph;
    }

    /** Opens a page for a visitor. */
    public Session open(String owner) {
        return sessions.open(owner);
    }

    /** Opens a session for a program that has named it, or finds the one that it has with that name at a replica. */
    public Session openNamed(String owner, String name) {
        return sessions.openNamed(owner, name);
    }

    /** The session of a program that has named it, if another replica has it. */
    public Optional<Session> findNamed(String owner, String name) {
        return sessions.findNamed(owner, name);
    }

    /** The page of that id if it is that visitor's and still known. */
    public Optional<Session> find(String id, String owner) {
        return sessions.find(id, owner);
    }

    /** Whether a session is known here. */
    public boolean isKnown(Session session) {
        return sessions.isKnown(session);
    }

    /** A page shows a session from now on. */
    public void attached(Session session) {
        session.journal().home();
    }

    /** Calls of clients that show no page. */
    public DirectCalls calls() {
        return calls;
    }

    /** The files of a visitor. */
    public VisitorFiles files(String owner) {
        return new VisitorFiles(blobs, shared, owner);
    }

    /**
     * Runs a handler, or emits for each input why not. Values of components that it does not read are remembered for
     * the handlers that may follow it. What becomes of a second call while one is on its way is for the handler's mode
     * to say.
     *
     * @return whether it was accepted now: not if it was dropped or waits for the one before, nor if the part of the
     *     page is gone in which the handler was
     * @throws VisitorException if there is no such handler, or none that a page may start
     */
    public boolean submit(Session session, Request request) {
        session.touch();
        if (session.graph().isGone(request.handler())) {
            session.emit(new Emission.Moved(Job.Status.stopped(request.job(), request.handler())));
            return false;
        }
        Handler handler = handler(session, request.handler());
        SessionJobs all = jobsOf(session);
        // Values of a request that comes twice are older than what its call has set since.
        if (all.find(request.job()).isEmpty()) {
            all.followers().alsoRead(handler).forEach(number -> Arguments.enter(session, number, request.payload()));
        }
        return all.submit(request, handler);
    }

    /** Tells replicas something of a session, and this one what they tell; empty if there are none. */
    public Optional<SharedLog> sharedLog(String kind, String session, Consumer<byte[]> listener) {
        return replicas.map(all -> all.log(kind, session, listener));
    }

    /** Stops a job of that session; nothing happens if it is over. */
    public void stop(Session session, String job) {
        session.touch();
        jobsOf(session)
                .find(job)
                .ifPresentOrElse(queue::stop, () -> session.journal().note(session, Told.note(Told.STOP, job)));
    }

    /**
     * Remembers the values that a visitor has entered.
     *
     * @return the numbers of the components where something else was entered
     */
    public Set<Integer> enter(Session session, Payload payload) {
        Set<Integer> noValues = new HashSet<>();
        for (int number : session.graph().components().keySet()) {
            if (!Arguments.enter(session, number, payload)) {
                noValues.add(number);
            }
        }
        return noValues;
    }

    /**
     * Fills the inputs of a handler with one of its examples.
     *
     * @param row the number of the handler, a dot, the number of the row
     * @return the handler, which has to run now if it {@linkplain Handler#runsExamples runs examples}
     * @throws VisitorException if there is no such example
     */
    public Handler fillExample(Session session, String row) {
        session.touch();
        return Examples.fill(session, row);
    }

    /**
     * Keeps what a page shows, with what was entered into it, under a link.
     *
     * @throws VisitorException if it is too much
     */
    public LinkMade makeLink(Session session, Payload payload) {
        session.touch();
        enter(session, payload);
        return links.make(session);
    }

    /** Opens a page for a visitor that shows what a link leads to. */
    public LinkOpened openLink(String id, String owner) {
        return links.open(id, () -> open(owner));
    }

    /** Runs the examples whose results are to be kept before anybody asks; returns when all are done. */
    public void computeAhead() throws InterruptedException {
        new Rehearsal(this, queue, limits.time()).run();
    }

    /** How many calls wait for others to end. */
    public int waiting() {
        return queue.waiting();
    }

    /** Runs a task of a port on a thread of the engine. */
    public void execute(Runnable task) {
        queue.execute(task);
    }

    private static Handler handler(Session session, int number) {
        return session.graph()
                .handler(number)
                .filter(Handler::startsInPage)
                .orElseThrow(() -> new VisitorException(Message.of("request.unknownHandler", number)));
    }

    private SessionJobs jobsOf(Session session) {
        return jobs.computeIfAbsent(session, any -> new SessionJobs(session, queue, followers));
    }

    /** Tells the engine that a page is gone from one reader; where pages don't come back, it ends at once. */
    public void disconnected(Session session) {
        if (limits.away().isZero() && !session.isRead()) {
            sessions.forget(session);
        }
    }

    /** Ends what pages left behind that were left for good, and forgets sessions that were idle too long. */
    public void sweep() {
        sessions.leftFor(limits.away()).forEach(this::leave);
        sessions.sweep(session -> jobsOf(session).isIdle());
        links.sweep();
    }

    /** Stops what runs for a page that is gone, and runs what is to run then; once until it comes back. */
    private void leave(Session session) {
        if (!session.leave()) {
            return;
        }
        jobsOf(session).stopAll();
        for (Handler handler : session.graph().handlers().values()) {
            if (handler.triggers().stream()
                            .anyMatch(trigger ->
                                    trigger.isPage() && trigger.event().equals("unload"))
                    && queue.isOpen()) {
                jobsOf(session).submit(Request.asShown(ids, handler.id(), NOBODY), handler);
            }
        }
    }

    void forget(Session session) {
        sessions.forget(session);
    }

    private void forgotten(Session session) {
        leave(session);
        jobs.remove(session);
    }

    /** Lets running jobs end; false if some still ran after that time. */
    public boolean drain(Duration atMost) throws InterruptedException {
        // What waits is for other replicas to run, if there are any.
        return queue.drain(atMost, job -> {
            if (replicas.isEmpty()) {
                job.end(Job.Phase.STOPPED, Optional.of(Queue.CLOSED));
            }
        });
    }

    @Override
    public void close() {
        sessions.close();
        queue.close();
        replicas.ifPresent(Replicas::close);
    }
}
