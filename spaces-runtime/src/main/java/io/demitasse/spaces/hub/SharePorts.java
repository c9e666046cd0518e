package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.error.VisitorException;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.store.Shares;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ports of links, where the hub has no domain: one each, since a demo that runs elsewhere knows no path to be below,
 * and no demo may see what belongs to another.
 */
final class SharePorts {
    /** How many links there can be at once. */
    static final int MOST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(SharePorts.class);

    private final Proxy proxy;
    private final Shares shares;
    private final int first;
    private final Map<Integer, String> labels;

    private SharePorts(Proxy proxy, Shares shares, int first, Map<Integer, String> labels) {
        this.proxy = proxy;
        this.shares = shares;
        this.first = first;
        this.labels = labels;
    }

    /**
     * Opens those of the links that there are.
     *
     * @param first of the ports; 0 for any that are free
     * @param labels where the labels of links are noted by their ports
     */
    static SharePorts open(Proxy proxy, Shares shares, int first, Map<Integer, String> labels) {
        var ports = new SharePorts(proxy, shares, first, labels);
        for (Share share : shares.withPorts()) {
            try {
                labels.put(proxy.listen(share.port()), share.label());
            } catch (OperatorException e) {
                LOG.warn("The link of port {} does not work: {}", share.port(), e.getMessage());
            }
        }
        return ports;
    }

    /**
     * Opens one for a link to be.
     *
     * @throws VisitorException if all are taken
     */
    synchronized int take() {
        labels.forEach((port, label) -> {
            if (shares.find(label).isEmpty()) {
                leave(port);
            }
        });
        if (labels.size() < MOST) {
            OptionalInt port =
                    candidates().map(this::tried).filter(opened -> opened > 0).findFirst();
            if (port.isPresent()) {
                return port.getAsInt();
            }
        }
        throw new VisitorException("All ports of this hub that links can have are taken. Try again when one has ended,"
                + " or ask the hub's administrator to give it a domain.");
    }

    private IntStream candidates() {
        return first == 0
                ? IntStream.of(0)
                : IntStream.range(first, first + MOST).filter(port -> !labels.containsKey(port));
    }

    private int tried(int port) {
        try {
            return proxy.listen(port);
        } catch (OperatorException e) {
            return -1;
        }
    }

    /** Notes which link a port is of. */
    void give(int port, String label) {
        labels.put(port, label);
    }

    /** Closes one. */
    void leave(int port) {
        proxy.leave(port);
        labels.remove(port);
    }
}
