package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.Ids;
import io.demitasse.media.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The open pages of one app, bounded in number and in idle time. */
final class Sessions {
    /** All logs together keep at most a sixteenth of the heap's bytes as characters. */
    private static final int HEAP_SHARE = 16;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger besides = new AtomicInteger();
    private final Ids ids = new Ids();
    private final AppGraph graph;
    private final Limits limits;
    private final Consumer<Session> whenForgotten;

    Sessions(AppGraph graph, Limits limits, Consumer<Session> whenForgotten) {
        this.graph = graph;
        this.limits = limits;
        this.whenForgotten = whenForgotten;
    }

    Session open(String owner, Files files) {
        if (sessions.size() >= limits.sessions()) {
            forgetLongestIdle();
        }
        Session session = unlisted(owner, files);
        sessions.put(session.id(), session);
        return session;
    }

    /** A session that nobody can find again. */
    Session unlisted(String owner, Files files) {
        return new Session(ids.next(), owner, graph, files, new EventLog(limits.logEntries(), this::logChars));
    }

    /** A session for one call, that whoever makes the call keeps. */
    Session beside(Session session) {
        besides.incrementAndGet();
        return session.beside(ids.next(), new EventLog(limits.logEntries(), this::logChars));
    }

    int besides() {
        return besides.get();
    }

    void besideGone() {
        besides.decrementAndGet();
    }

    /** How much one log may hold now: its limit, or its share of what all logs together may take of the heap. */
    private int logChars() {
        long shared = Runtime.getRuntime().maxMemory() / HEAP_SHARE / Math.max(1, sessions.size() + besides.get());
        return (int) Math.min(limits.logChars(), shared);
    }

    /** The session of that id if it is that visitor's. */
    Optional<Session> find(String id, String owner) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.owner().equals(owner));
    }

    /** The sessions whose page nobody has had open for that time. */
    List<Session> leftFor(Duration time) {
        return sessions.values().stream()
                .filter(session -> !session.isRead() && session.nanosUntouched() > time.toNanos())
                .toList();
    }

    /** Forgets the sessions that nobody has read for the idle time, and what others have kept for too long. */
    void sweep() {
        leftFor(limits.idle()).forEach(this::forget);
        sessions.values().forEach(session -> session.states().dropOver());
    }

    void forget(Session session) {
        if (sessions.remove(session.id(), session)) {
            whenForgotten.accept(session);
            session.states().dropAll();
        }
    }

    void forgetAll() {
        List.copyOf(sessions.values()).forEach(this::forget);
    }

    private void forgetLongestIdle() {
        sessions.values().stream()
                .max(Comparator.comparing((Session session) -> !session.isRead())
                        .thenComparing(Session::nanosUntouched))
                .ifPresent(this::forget);
    }
}
