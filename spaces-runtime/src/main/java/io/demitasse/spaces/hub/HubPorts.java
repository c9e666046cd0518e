package io.demitasse.spaces.hub;

/**
 * Where a hub listens; 0 for any port that is free.
 *
 * @param hub the port of its pages, its API and git
 * @param apps the port of the apps of Spaces, which must not share the hub's own, or their pages could act as the hub's
 * @param share the port of the SSH server that demos bring themselves to which run elsewhere
 * @param firstLink the first of 32 ports of links that demos are shared by, where there is no domain
 */
public record HubPorts(int hub, int apps, int share, int firstLink) {
    /** 7880, 7881, 7882, and 7900 to 7931. */
    public static final HubPorts DEFAULT = new HubPorts(7880, 7881, 7882, 7900);

    /** Any that are free. */
    public static final HubPorts ANY = new HubPorts(0, 0, 0, 0);
}
