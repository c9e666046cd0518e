package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Runners;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a hub is set up.
 *
 * @param folder with all that it keeps
 * @param host on which it listens: {@code 127.0.0.1} for this machine only, {@code 0.0.0.0} for all
 * @param shareHost the same of the SSH server to which demos come that run elsewhere
 * @param ports on which it listens
 * @param domain below which each Space has a name of its own; empty if they are reached by paths
 * @param database the address of a PostgreSQL database; empty for a file in the folder
 * @param runners what runs Spaces
 * @param isBehindProxy whether another server stands in front of this one, and says in {@code X-Forwarded-For} for whom
 *     it asks, as the last of what it says
 * @param privateWebhooks whether webhooks may lead to this machine and its network
 */
public record HubSettings(
        Path folder,
        String host,
        String shareHost,
        HubPorts ports,
        Optional<Domain> domain,
        Optional<String> database,
        Runners runners,
        boolean isBehindProxy,
        boolean privateWebhooks) {
    /** A hub for this machine in a folder. */
    public static HubSettings in(Path folder) {
        return new HubSettings(
                folder,
                "127.0.0.1",
                "127.0.0.1",
                HubPorts.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                Runners.PROCESSES,
                false,
                false);
    }

    /** The same on other ports. */
    public HubSettings ports(HubPorts other) {
        return new HubSettings(
                folder, host, shareHost, other, domain, database, runners, isBehindProxy, privateWebhooks);
    }

    /** The same with names of their own for Spaces. */
    public HubSettings domain(Domain other) {
        return new HubSettings(
                folder, host, shareHost, ports, Optional.of(other), database, runners, isBehindProxy, privateWebhooks);
    }

    /** The same that keeps what is known in PostgreSQL, at such an address. */
    public HubSettings database(String address) {
        return new HubSettings(
                folder, host, shareHost, ports, domain, Optional.of(address), runners, isBehindProxy, privateWebhooks);
    }

    /** The same that runs Spaces otherwise. */
    public HubSettings runners(Runners other) {
        return new HubSettings(folder, host, shareHost, ports, domain, database, other, isBehindProxy, privateWebhooks);
    }

    /** The same with another server in front of it. */
    public HubSettings behindProxy() {
        return new HubSettings(folder, host, shareHost, ports, domain, database, runners, true, privateWebhooks);
    }

    /** The same whose webhooks may lead to this machine and its network. */
    public HubSettings allowPrivateWebhooks() {
        return new HubSettings(folder, host, shareHost, ports, domain, database, runners, isBehindProxy, true);
    }
}
