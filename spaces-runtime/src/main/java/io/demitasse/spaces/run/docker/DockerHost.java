package io.demitasse.spaces.run.docker;

import io.demitasse.error.OperatorException;
import java.net.URI;
import java.util.Set;

/**
 * Where a container engine listens on this machine, such as {@code unix:///var/run/docker.sock} or
 * {@code npipe:////./pipe/docker_engine}.
 *
 * @param address of the engine
 */
public record DockerHost(URI address) {
    private static final Set<String> LOCAL = Set.of("unix", "npipe");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws OperatorException if it is not on this machine, since its containers could not be reached */
    public DockerHost {
        String scheme = String.valueOf(address.getScheme());
        boolean near = LOCAL.contains(scheme)
                || (scheme.equals("tcp") && LOOPBACK.contains(String.valueOf(address.getHost())));
        if (!near) {
            throw new OperatorException("The engine at '" + address + "' is not on this machine, so its containers"
                    + " can't be reached: give a socket of this machine, such as unix:///var/run/docker.sock.");
        }
    }

    /**
     * The engine that this text names.
     *
     * @throws OperatorException if it names none of this machine
     */
    public static DockerHost parse(String text) {
        try {
            return new DockerHost(URI.create(text));
        } catch (IllegalArgumentException e) {
            throw new OperatorException(
                    "'" + text + "' is no address of an engine: give one such as unix:///var/run/docker.sock.", e);
        }
    }

    /** The engine that {@code DOCKER_HOST} or the context of the {@code docker} command says, else the usual one. */
    public static DockerHost usual() {
        return new DockerHost(Engine.usualAddress());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
