package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.Ids;
import io.demitasse.media.Files;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages of one app, bounded in number and in idle time. */
final class Sessions {
    /** All logs together keep at most a sixteenth of the heap's bytes as characters. */
    private static final int HEAP_SHARE = 16;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Ids ids = new Ids();
    private final AppGraph graph;
    private final Limits limits;

    Sessions(AppGraph graph, Limits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    Session open(String owner, Files files) {
        if (sessions.size() >= limits.sessions()) {
            forgetLongestIdle();
        }
        var log = new EventLog(limits.logEntries(), this::logChars);
        var session = new Session(ids.next(), owner, graph, files, log);
        sessions.put(session.id(), session);
        return session;
    }

    /** How much one log may hold now: its limit, or its share of what all logs together may take of the heap. */
    private int logChars() {
        long shared = Runtime.getRuntime().maxMemory() / HEAP_SHARE / Math.max(1, sessions.size());
        return (int) Math.min(limits.logChars(), shared);
    }

    /** The session of that id if it is that visitor's. */
    Optional<Session> find(String id, String owner) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.owner().equals(owner));
    }

    /** Forgets the sessions that nobody has read for the idle time. */
    void sweep() {
        sessions.values()
                .removeIf(session -> !session.isRead()
                        && session.nanosUntouched() > limits.idle().toNanos());
    }

    private void forgetLongestIdle() {
        sessions.values().stream()
                .max(Comparator.comparing((Session session) -> !session.isRead())
                        .thenComparing(Session::nanosUntouched))
                .ifPresent(session -> sessions.remove(session.id()));
    }
}
