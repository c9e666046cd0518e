package io.demitasse.internal.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** The writing end of a socket. */
final class LiveSocket {
    private final Session session;

    LiveSocket(Session session) {
        this.session = session;
    }

    /** Sends a text and calls back when it has left; a socket that can't send is closed. */
    void send(String text, Runnable sent) {
        session.sendText(text, Callback.from(sent, failure -> session.disconnect()));
    }

    void ping() {
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    void refuse(String reason) {
        session.close(StatusCode.POLICY_VIOLATION, reason, Callback.NOOP);
    }
}
