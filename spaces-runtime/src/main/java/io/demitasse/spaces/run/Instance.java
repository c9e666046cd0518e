package io.demitasse.spaces.run;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A program that a runner has started. */
public interface Instance {
    /** Where it should listen. */
    InetSocketAddress address();

    /** All places where it should listen, each as good as the others: more than one if it is several programs. */
    default List<InetSocketAddress> addresses() {
        return List.of(address());
    }

    /** Completes when it has ended, with everything that it started and all that it wrote. */
    CompletableFuture<Exit> ended();

    /** Ends it: in order if it does so within that time, else by force. Returns when nothing is left of it. */
    void stop(Duration grace);

    /** Whether another program has taken its port before it could, so that a second try is worth it. */
    default boolean hasLostItsPort() {
        return false;
    }

    /** What is to be seen from outside of why it does not answer, as a sentence. */
    default Optional<String> hint() {
        return Optional.empty();
    }
}
