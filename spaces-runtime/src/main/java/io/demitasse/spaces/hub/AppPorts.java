package io.demitasse.spaces.hub;

import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.SpacePorts;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ports of the apps of Spaces, where the hub has no domain: one each, since pages of one origin can do in each other
 * what their visitor can. A Space keeps its own for good. When all are taken, the next are reached by their paths.
 */
final class AppPorts {
    /** How many Spaces have one. */
    static final int MOST = 256;

    private final SpaceRouter router;
    private final SpacePorts kept;
    private final Optional<PortRange> range;

    private AppPorts(SpaceRouter router, SpacePorts kept, Optional<PortRange> range) {
        this.router = router;
        this.kept = kept;
        this.range = range;
    }

    /**
     * Those of a proxy.
     *
     * @param first of the ports; empty if no Space has one
     */
    static AppPorts of(Proxy proxy, Optional<Integer> first, SpaceRouter router, SpacePorts kept) {
        return new AppPorts(router, kept, first.map(port -> new PortRange(proxy, port, MOST)));
    }

    /** By which a Space is reached, if it has one. */
    Optional<Integer> of(SpaceId space) {
        return router.port(space);
    }

    /** Opens that of a Space, if there is one: what it had before, unless something else has it by now. */
    void open(Repository space) {
        range.map(ports -> take(ports, space))
                .orElseGet(OptionalInt::empty)
                .ifPresent(port -> router.lead(port, Deployments.id(space)));
    }

    private OptionalInt take(PortRange ports, Repository space) {
        Optional<Integer> before = kept.of(space.id()).filter(ports::take);
        if (before.isPresent()) {
            return OptionalInt.of(before.get());
        }
        OptionalInt fresh = ports.takeAny(kept.all());
        fresh.ifPresent(port -> kept.keep(space.id(), port));
        return fresh;
    }

    /** Closes that of a Space. */
    void close(SpaceId space) {
        of(space).ifPresent(port -> {
            router.leave(port);
            range.ifPresent(ports -> ports.leave(port));
        });
    }
}
