package io.demitasse.internal.web;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Reads what a server needs last and the JVM takes longest to load, on another core, while an app is made ready. A
 * launch begins with it.
 */
public final class ReadAhead {
    private static final String REFERENCES = "org.eclipse.jetty.util.referencesPerCacheLine";

    private ReadAhead() {}

    /** Begins to read, and returns at once. */
    public static void begin() {
        sparePlatformBeans();
        var ahead = new Thread(ReadAhead::read, "demitasse-ahead");
        ahead.setDaemon(true);
        ahead.start();
    }

    /**
     * Jetty would load the JVM's whole management, 300 classes, to learn one number that is the same almost everywhere.
     */
    private static void sparePlatformBeans() {
        if (System.getProperty(REFERENCES) == null) {
            System.setProperty(REFERENCES, "16");
        }
    }

    static void read() {
        // It asks for every language that the JVM knows: by itself a tenth of the time to start.
        MimeTypes.DEFAULTS.getMimeByExtension("index.html");
        // A server that is never started: only its classes are wanted.
        var unused = new ServerConnector(new Server(new QueuedThreadPool()));
        var unusedToo = new ServletContextHandler(ServletContextHandler.SESSIONS);
    }
}
