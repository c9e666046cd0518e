package io.demitasse.handler;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

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

    /**
     * The items as they are taken one by one, which shows how far the call is. Calls may be nested:
     *
     * <pre>{@code
     * for (var file : call.track(files, "Reading", "files")) {
     *   for (var page : call.track(file.pages(), file.name(), "pages")) { … }
     * }
     * }</pre>
     *
     * @param doing what is going on, shown beside the bar
     * @param unit what the items are, in the plural; may be empty
     */
    <T> Iterable<T> track(Collection<T> items, String doing, String unit);

    /**
     * The same for a stream of that many items.
     *
     * @param of how many there are; 0 if nobody knows
     */
    <T> Stream<T> track(Stream<T> items, long of, String doing, String unit);

    /** Tells the visitor something, in a toast. */
    void info(String text);

    /** Tells the visitor that something went well, in a toast. */
    void success(String text);

    /** Warns the visitor, in a toast. */
    void warning(String text);

    /** Tells the visitor something, with a title and for a time that the toast says. */
    void toast(Toast toast);

    /** The language that the visitor reads the page in. */
    Locale locale();

    /** The HTTP request with which the visitor's page came. */
    WebRequest request();

    /** Whether the visitor stopped the call or it ran out of time. */
    boolean isCancelled();
}
