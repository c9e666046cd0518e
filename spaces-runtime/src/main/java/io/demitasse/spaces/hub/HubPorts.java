package io.demitasse.spaces.hub;

import java.util.Optional;

/**
 * Where a hub listens; 0 for any port that is free.
 *
 * @param hub the port of its pages, its API and git
 * @param apps the port of the apps of Spaces, which must not share the hub's own, or their pages could act as the hub's
 * @param share the port of the SSH server that demos bring themselves to which run elsewhere
 * @param firstLink the first of 32 ports of links that demos are shared by, where there is no domain
 * @param firstSpace the first of 256 ports of Spaces, where there is no domain: each has one of its own, so that no app
 *     can reach into another in a visitor's browser; empty if all are reached by paths below the port of apps
 */
public record HubPorts(int hub, int apps, int share, int firstLink, Optional<Integer> firstSpace) {
    /** 7880, 7881, 7882, 7900 to 7931, and 17000 to 17255. */
    public static final HubPorts DEFAULT = new HubPorts(7880, 7881, 7882, 7900, Optional.of(17_000));

    /** Any that are free. */
    public static final HubPorts ANY = new HubPorts(0, 0, 0, 0, Optional.of(0));

    /** The same without ports of Spaces. */
    public HubPorts spacesByPath() {
        return new HubPorts(hub, apps, share, firstLink, Optional.empty());
    }
}
