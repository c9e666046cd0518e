package io.demitasse;

import io.demitasse.internal.share.SharedLink;
import io.demitasse.internal.web.WebServer;
import java.net.URI;
import java.util.Optional;

/** A served app. */
public final class Launched implements AutoCloseable {
    private final WebServer server;
    private final Optional<SharedLink> link;

    Launched(WebServer server, Optional<SharedLink> link) {
        this.server = server;
        this.link = link;
    }

    /** The address of the page. */
    public URI url() {
        return server.url();
    }

    /** The link by which others reach it, if it is shared. */
    public Optional<URI> link() {
        return link.map(SharedLink::url);
    }

    /** Waits until the app is closed; ctrl-C closes it once its running calls are done. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Takes no more calls, lets the running ones end for up to ten seconds, and stops serving; a link ends first. */
    @Override
    public void close() {
        link.ifPresent(SharedLink::close);
        server.close();
    }
}
