package io.demitasse;

import io.demitasse.internal.web.WebServer;
import java.net.URI;

/** A served app. */
public final class Launched implements AutoCloseable {
    private final WebServer server;

    Launched(WebServer server) {
        this.server = server;
    }

    /** The address of the page. */
    public URI url() {
        return server.url();
    }

    /** Waits until the app is closed; ctrl-C closes it once its running calls are done. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Takes no more calls, lets the running ones end for up to ten seconds, and stops serving. */
    @Override
    public void close() {
        server.close();
    }
}
