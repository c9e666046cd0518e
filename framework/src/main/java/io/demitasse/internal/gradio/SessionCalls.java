package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Refusal;
import io.demitasse.internal.engine.Payload;
import java.util.Optional;

/** Starts calls in the sessions that clients name. */
final class SessionCalls {
    private static final int QUEUE_FULL = 503;

    private final Calls calls;
    private final ApiSessions sessions;

    SessionCalls(Calls calls, ApiSessions sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    /** Starts a call in the session of that name, or without one: then its State is new and ends with it. */
    ApiCall start(
            Optional<String> session, Endpoint endpoint, Payload inputs, Optional<JsonNode> event, Caller caller) {
        return session.map(name -> start(sessions.open(caller.owner(), name), endpoint, inputs, event, caller))
                .orElseGet(() -> calls.startOnce(endpoint, inputs, event, caller));
    }

    /** Starts a call; its messages are to be read from the event. */
    ApiCall start(ApiSession session, Endpoint endpoint, Payload inputs, Optional<JsonNode> event, Caller caller) {
        if (session.isFull()) {
            throw Refusal.of(
                    QUEUE_FULL,
                    "This session has " + ApiSession.MOST_EVENTS
                            + " calls whose results were not read. Read them, or start another session.");
        }
        return calls.start(session.session(), endpoint, inputs, event, caller);
    }
}
