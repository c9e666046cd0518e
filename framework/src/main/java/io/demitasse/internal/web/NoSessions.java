package io.demitasse.internal.web;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;

/**
 * Keeps no servlet session of anybody. Javalin asks for one with each WebSocket that is opened, and Jetty would keep it
 * for ever, and send a cookie that nothing reads.
 */
final class NoSessions {
    private NoSessions() {}

    static void in(ServletContextHandler handler) {
        SessionHandler sessions = handler.getSessionHandler();
        var cache = new NullSessionCache(sessions);
        cache.setSessionDataStore(new NullSessionDataStore());
        sessions.setSessionCache(cache);
        sessions.setUsingCookies(false);
    }
}
