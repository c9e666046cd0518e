package io.demitasse.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.SharedLog;
import io.demitasse.internal.store.SharedStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process as one of several that serve an app. Sessions are written down as they go; each replica says once a
 * second that it lives, and the jobs of one that does not are run by another.
 */
final class Replicas implements AutoCloseable {
    /** What replicas want of the engine that they belong to. */
    interface Host {
        /** The session of that id, from the store if need be. */
        Optional<Session> session(String id);

        /** Runs a request that another replica has accepted. */
        void resume(Session session, Request request, Replay replay);

        /** Stops a job if it runs here, and tells nobody if another replica has it now. */
        void stop(Session session, String job, boolean silently);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final long BEAT_MILLIS = 1_000;
    private static final Duration ALIVE = Duration.ofMillis(4 * BEAT_MILLIS);

    private final String id = new Ids().next();
    private final SharedStore store;
    private final String app;
    private final Executor threads;
    private final Host host;
    private final SharedJobs jobs;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demitasse-replicas");
        thread.setDaemon(true);
        return thread;
    });

    /** One of those that serve the app of that name; the store stays open when this is closed. */
    Replicas(SharedStore store, String app, Executor threads, Host host) {
        this.store = store;
        this.app = app;
        this.threads = threads;
        this.host = host;
        this.jobs = new SharedJobs(store, this);
    }

    void start() {
        beat();
        ScheduledFuture<?> unused =
                clock.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Which of them this is. */
    String id() {
        return id;
    }

    void execute(Runnable task) {
        threads.execute(task);
    }

    /** What is said of a thing in the store, where no other app says it. */
    String name(String kind, String of) {
        return app + "/" + kind + "/" + of;
    }

    private String alive(String replica) {
        return name("alive", replica);
    }

    boolean isAlive(String replica) {
        return replica.equals(id) || store.get(alive(replica)).isPresent();
    }

    /** The jobs that run at replicas. */
    SharedJobs jobs() {
        return jobs;
    }

    /** The log of a session. */
    String log(String session) {
        return name("session", session);
    }

    /** Lets other replicas know of a session that begins. */
    void opened(Session session) {
        try {
            keepHead(session);
            session.join(new SharedJournal(session, this, store));
        } catch (OperatorException e) {
            LOG.error("Other replicas hear nothing of a session: {}", e.getMessage());
        }
    }

    /** Forgets a session that nobody will ask for again. */
    void forget(Session session) {
        try {
            store.remove(name("head", session.id()));
            store.drop(log(session.id()));
        } catch (OperatorException e) {
            LOG.debug("The store forgets it by itself.", e);
        }
    }

    /** Whose a session is and, if it is one beside another, which. */
    private void keepHead(Session session) {
        String beside = session.isBeside() ? session.line().id() : "";
        store.put(name("head", session.id()), (session.owner() + "\n" + beside).getBytes(UTF_8), SharedStore.LIFE);
    }

    /**
     * A session that began at another replica, brought to where it is.
     *
     * @param fresh makes it of its owner and the session beside which it is; that is empty if there is none
     */
    Optional<Session> restore(String session, BiFunction<String, String, Session> fresh) {
        return head(session).map(head -> {
            String[] both = new String(head, UTF_8).split("\n", 2);
            Session restored = fresh.apply(both[0], both[1]);
            var journal = new SharedJournal(restored, this, store);
            journal.restore();
            restored.join(journal);
            return restored;
        });
    }

    private Optional<byte[]> head(String session) {
        try {
            return store.get(name("head", session));
        } catch (OperatorException e) {
            LOG.error("Sessions of other replicas can't be found: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** What a session was at a moment, if its log was condensed. */
    Optional<byte[]> condensed(String session) {
        return store.get(name("condensed", session));
    }

    void condense(String session, byte[] all) {
        store.put(name("condensed", session), all, SharedStore.LIFE);
    }

    /** Keeps what belongs to a session that is in use here. */
    void touch(Session session) {
        condensed(session.id()).ifPresent(all -> condense(session.id(), all));
        keepHead(session);
        store.touch(log(session.id()));
    }

    /** What another replica has told of a session that is known here. */
    void noted(Session session, JsonNode note) {
        if (note.has(Told.STOP)) {
            host.stop(session, note.path(Told.STOP).asText(), false);
        } else if (note.has(Told.TAKEN)) {
            host.stop(session, note.path(Told.TAKEN).asText(), true);
        }
    }

    /** A log of another kind that replicas share, by the id of the session that it belongs to. */
    SharedLog log(String kind, String session, Consumer<byte[]> listener) {
        return new SharedLog(store, name(kind, session), threads, listener);
    }

    private void beat() {
        try {
            store.put(alive(id), new byte[0], ALIVE);
            jobs.takeOver(host);
        } catch (OperatorException e) {
            LOG.error("{}", e.getMessage());
        } catch (RuntimeException e) {
            // The next beat must come all the same.
            LOG.error("Jobs of other replicas can't be looked at", e);
        }
    }

    /** Gives its unfinished jobs to others at once. */
    @Override
    public void close() {
        clock.shutdownNow();
        try {
            store.remove(alive(id));
        } catch (OperatorException e) {
            LOG.debug("Others will notice by themselves.", e);
        }
    }
}
