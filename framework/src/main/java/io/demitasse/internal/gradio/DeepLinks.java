package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.LinkOpened;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.ActionButton;
import java.util.Optional;

/** Links to what a session shows, of an app whose pages have a button for them. */
final class DeepLinks {
    private final Engine engine;
    private final ApiSessions sessions;
    private final boolean wanted;

    DeepLinks(Engine engine, ApiSessions sessions) {
        this.engine = engine;
        this.sessions = sessions;
        this.wanted = engine.graph().components().values().stream()
                .anyMatch(component -> component instanceof ActionButton button && button.isLink());
    }

    /**
     * Makes a link to what the session of that name shows; gives its id.
     *
     * @throws Refusal if the app wants none or there is no such session
     */
    String make(String owner, String name) {
        if (!wanted) {
            throw Refusal.of(404, "This app makes no links.");
        }
        Session session = sessions.find(owner, name)
                .orElseThrow(() -> Refusal.of(404, "This session is not known. Make a call in it first."))
                .session();
        return engine.makeLink(session, (number, component) -> Optional.empty()).id();
    }

    /** What a link leads to. */
    Optional<Session> open(String id) {
        return wanted && engine.openLink(id, Caller.ANYBODY) instanceof LinkOpened.Open open
                ? Optional.of(open.session())
                : Optional.empty();
    }
}
