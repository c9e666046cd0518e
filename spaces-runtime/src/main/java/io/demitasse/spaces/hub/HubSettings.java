package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Runners;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a hub is set up.
 *
 * @param folder with all that it keeps
 * @param host on which it listens: {@code 127.0.0.1} for this machine only, {@code 0.0.0.0} for all
 * @param port of its pages, its API and git; 0 for any that is free
 * @param appsPort of the apps of Spaces, which must not share the hub's own, or their pages could act as the hub's; 0
 *     for any that is free
 * @param sharePort of the SSH server that demos bring themselves to which run elsewhere; 0 for any that is free
 * @param linkPort the first of 32 ports of links that demos are shared by, where there is no domain; 0 for any that are
 *     free
 * @param domain below which each Space has a name of its own; empty if they are reached by paths
 * @param database the address of a PostgreSQL database; empty for a file in the folder
 * @param runners what runs Spaces
 */
public record HubSettings(
        Path folder,
        String host,
        int port,
        int appsPort,
        int sharePort,
        int linkPort,
        Optional<String> domain,
        Optional<String> database,
        Runners runners) {
    /** A hub for this machine in a folder. */
    public static HubSettings in(Path folder) {
        return new HubSettings(
                folder, "127.0.0.1", 7880, 7881, 7882, 7900, Optional.empty(), Optional.empty(), Runners.PROCESSES);
    }

    /** The same on other ports. */
    public HubSettings ports(int hub, int apps, int share, int link) {
        return new HubSettings(folder, host, hub, apps, share, link, domain, database, runners);
    }

    /** The same with names of their own for Spaces. */
    public HubSettings domain(String name) {
        return new HubSettings(folder, host, port, appsPort, sharePort, linkPort, Optional.of(name), database, runners);
    }

    /** The same that runs Spaces otherwise. */
    public HubSettings runners(Runners other) {
        return new HubSettings(folder, host, port, appsPort, sharePort, linkPort, domain, database, other);
    }
}
