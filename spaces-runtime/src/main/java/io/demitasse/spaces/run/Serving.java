package io.demitasse.spaces.run;

import io.demitasse.spaces.proxy.Route;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A program and who uses it at the moment. */
final class Serving {
    private final Instance instance;
    private final Built.Program version;
    private final long begun = System.nanoTime();
    private final CompletableFuture<Void> unused = new CompletableFuture<>();
    private int uses;
    private int turn;
    private long lastUse = begun;
    private boolean retired;

    Serving(Instance instance, Built.Program version) {
        this.instance = instance;
        this.version = version;
    }

    Instance instance() {
        return instance;
    }

    Built.Program version() {
        return version;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The way to it for one request; where it has several addresses they take turns. */
    synchronized Route.Forward use(String prefix) {
        uses++;
        List<InetSocketAddress> all = instance.addresses();
        turn = (turn + 1) % all.size();
        return new Route.Forward(all.get(turn), prefix, version.wishes().headers(), this::giveBack);
    }

    private synchronized void giveBack() {
        uses--;
        lastUse = System.nanoTime();
        if (retired && uses == 0) {
            unused.complete(null);
        }
    }

    /** How long nobody has used it; empty while somebody does. */
    synchronized Optional<Duration> unusedFor() {
        return uses > 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - lastUse));
    }

    /** Completes when nobody uses it any longer; nobody new may. */
    synchronized CompletableFuture<Void> retire() {
        retired = true;
        if (uses == 0) {
            unused.complete(null);
        }
        return unused;
    }
}
