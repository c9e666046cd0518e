package io.demitasse.spaces.hub;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.store.Shares;
import java.util.Map;
import java.util.Set;
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

    private final Shares shares;
    private final PortRange range;
    private final Map<Integer, String> labels;

    private SharePorts(Shares shares, PortRange range, Map<Integer, String> labels) {
        this.shares = shares;
        this.range = range;
        this.labels = labels;
    }

    /**
     * Opens those of the links that there are.
     *
     * @param first of the ports; 0 for any that are free
     * @param labels where the labels of links are noted by their ports
     */
    static SharePorts open(Proxy proxy, Shares shares, int first, Map<Integer, String> labels) {
        var ports = new SharePorts(shares, new PortRange(proxy, first, MOST), labels);
        for (Share share : shares.withPorts()) {
            if (ports.range.take(share.port())) {
                labels.put(share.port(), share.label());
            } else {
                LOG.warn("The link of port {} does not work: something else has the port.", share.port());
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
        return range.takeAny(Set.of())
                .orElseThrow(() -> new VisitorException("All ports of this hub that links can have are taken. Try again"
                        + " when one has ended, or ask the hub's administrator to give it a domain."));
    }

    /** Notes which link a port is of. */
    void give(int port, String label) {
        labels.put(port, label);
    }

    /** Closes one. */
    void leave(int port) {
        labels.remove(port);
        range.leave(port);
    }
}
