package io.demitasse.handler;

import java.util.Locale;

/**
 * What a handler knows of the call it answers, and how it talks to the visitor meanwhile. A handler that takes one gets
 * it as its last argument:
 *
 * <pre>{@code .predict((text, call) -> { call.progress(1, 2, "reading"); return model.read(text); })}</pre>
 *
 * <p>A visitor who stops the call interrupts its thread: blocking code ends with {@link InterruptedException}, and
 * {@link #progress} and {@link Out#send} throw {@link java.util.concurrent.CancellationException}.
 */
public interface Call {
    /**
     * Shows how far the call is.
     *
     * @param done how many steps are done
     * @param of how many there are
     * @param doing what is going on, shown beside the bar
     */
    void progress(long done, long of, String doing);

    /** Shows how far the call is, as a share from 0 to 1. */
    void progress(double share, String doing);

    /** Tells the visitor something, in a toast. */
    void info(String text);

    /** Tells the visitor that something went well, in a toast. */
    void success(String text);

    /** Warns the visitor, in a toast. */
    void warning(String text);

    /** The language that the visitor reads the page in. */
    Locale locale();

    /** The HTTP request with which the visitor's page came. */
    WebRequest request();

    /** Whether the visitor stopped the call or it ran out of time. */
    boolean isCancelled();
}
