package io.demitasse.spaces.proxy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where a request goes. */
public sealed interface Route {
    /**
     * To a running Space.
     *
     * @param address where it listens
     * @param prefix the beginning of the path that it does not know, such as {@code /demo}; empty for none
     * @param headers of each answer, in place of those that the Space says of the same name
     * @param done called once, when the exchange is over: the answer is sent, or the socket closed
     */
    record Forward(InetSocketAddress address, String prefix, Map<String, String> headers, Runnable done)
            implements Route {
        /** One whose answers are as the Space says. */
        public Forward(InetSocketAddress address, String prefix, Runnable done) {
            this(address, prefix, Map.of(), done);
        }
    }

    /**
     * To the files of a folder. Names that begin with a dot are not served, nor what a symbolic link shows outside.
     *
     * @param prefix the beginning of the path that is not part of the folder; empty for none
     * @param headers of each answer besides those of every file
     */
    record Files(Path folder, String prefix, Map<String, String> headers) implements Route {
        /** One without headers of its own. */
        public Files(Path folder, String prefix) {
            this(folder, prefix, Map.of());
        }
    }

    /**
     * Nowhere: the proxy itself answers, people with a page, programs with JSON.
     *
     * @param status of HTTP
     * @param title what happened, in a few words
     * @param text what to do about it
     * @param again after how long to ask again, which a browser does by itself; empty for not at all
     */
    record Answer(int status, String title, String text, Optional<Duration> again) implements Route {
        /** An answer that asking again does not change. */
        public Answer(int status, String title, String text) {
            this(status, title, text, Optional.empty());
        }
    }

    /**
     * To another address, which the visitor asks for next.
     *
     * @param location the address
     * @param headers of the answer besides it
     */
    record Elsewhere(String location, Map<String, String> headers) implements Route {}
}
