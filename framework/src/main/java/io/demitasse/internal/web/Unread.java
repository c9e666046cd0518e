package io.demitasse.internal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * Reads on when a request is refused before its body was read. A connection that is closed while somebody still sends
 * takes the answer with it, and the sender never learns why.
 */
public final class Unread implements Filter {
    /** Who has more than this left is cut off. */
    static final int MOST_BYTES = 32 << 20;

    private static final int FIRST_REFUSAL = 400;
    private static final int BUFFER = 64 << 10;

    /** Puts it before all that a server does. */
    public static void before(ServletContextHandler handler) {
        var unread = new FilterHolder(new Unread());
        unread.setAsyncSupported(true);
        handler.addFilter(unread, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (((HttpServletResponse) response).getStatus() >= FIRST_REFUSAL && isStillSent(request)) {
            drop(request.getInputStream());
        }
    }

    /** Who asks first whether to send listens for the answer, and would now be told to send. */
    private static boolean isStillSent(ServletRequest request) {
        return !request.isAsyncStarted() && ((HttpServletRequest) request).getHeader("Expect") == null;
    }

    private static void drop(InputStream in) {
        byte[] buffer = new byte[BUFFER];
        int left = MOST_BYTES;
        try {
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // The sender is gone, or too slow: there is nobody to answer.
        }
    }
}
