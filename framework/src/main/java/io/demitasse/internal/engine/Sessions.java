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
        var session = new Session(ids.next(), owner, graph, files, limits);
        sessions.put(session.id(), session);
        return session;
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
