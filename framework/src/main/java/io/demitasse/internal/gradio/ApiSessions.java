package io.demitasse.internal.gradio;

import io.demitasse.internal.engine.Engine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions of clients by the names that they chose. A name belongs to the visitor who brought it: another's is
 * another session. They live as long as the engine's sessions, which are bounded.
 */
final class ApiSessions {
    private record Key(String owner, String name) {}

    private final Map<Key, ApiSession> sessions = new ConcurrentHashMap<>();
    private final Engine engine;
    private final SharedEvents.Maker shared;

    ApiSessions(Engine engine, SharedEvents.Maker shared) {
        this.engine = engine;
        this.shared = shared;
    }

    /** The session of that name; a new one if there is none. */
    ApiSession open(String owner, String name) {
        return sessions.compute(
                new Key(owner, name),
                (key, known) -> known != null && isKnown(known)
                        ? known
                        : new ApiSession(engine.openNamed(owner, name), shared));
    }

    /** The session of that name. */
    Optional<ApiSession> find(String owner, String name) {
        return Optional.ofNullable(sessions.get(new Key(owner, name)))
                .filter(this::isKnown)
                .or(() -> engine.findNamed(owner, name).map(any -> open(owner, name)));
    }

    private boolean isKnown(ApiSession session) {
        return engine.isKnown(session.session());
    }

    /** Drops what the engine has forgotten, and events that nobody has asked for in time. */
    void sweep(long collectNanos) {
        sessions.values().removeIf(session -> {
            boolean gone = !isKnown(session);
            session.events().stream()
                    .filter(event -> gone || event.isAbandoned(collectNanos))
                    .forEach(session::drop);
            if (gone) {
                session.close();
            }
            return gone;
        });
    }
}
