package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.proxy.Proxy;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Ports of the proxy that follow each other, and are given out one by one. */
final class PortRange {
    private final Proxy proxy;
    private final int first;
    private final int most;
    private final Set<Integer> taken = new HashSet<>();

    /**
     * None of them is open yet.
     *
     * @param first of the ports; 0 for any that are free
     * @param most how many can be open at once
     */
    PortRange(Proxy proxy, int first, int most) {
        this.proxy = proxy;
        this.first = first;
        this.most = most;
    }

    /** Opens that one, which may be of another range by now; false if something else has it. */
    synchronized boolean take(int port) {
        return taken.size() < most && opened(port) == port;
    }

    /**
     * Opens any; empty if all are taken.
     *
     * @param promised to others, who have not come yet
     */
    synchronized OptionalInt takeAny(Set<Integer> promised) {
        return taken.size() < most
                ? candidates(promised)
                        .map(this::opened)
                        .filter(port -> port > 0)
                        .findFirst()
                : OptionalInt.empty();
    }

    private IntStream candidates(Set<Integer> promised) {
        return first == 0
                ? IntStream.of(0)
                : IntStream.range(first, first + most)
                        .filter(port -> !taken.contains(port) && !promised.contains(port));
    }

    private int opened(int port) {
        try {
            int opened = proxy.listen(port);
            taken.add(opened);
            return opened;
        } catch (OperatorException e) {
            // Another program has it.
            return -1;
        }
    }

    /** Closes one that was taken; the next who asks may have it. */
    synchronized void leave(int port) {
        if (taken.remove(port)) {
            proxy.leave(port);
        }
    }
}
