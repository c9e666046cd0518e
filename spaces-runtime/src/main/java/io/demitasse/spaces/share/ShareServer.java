package io.demitasse.spaces.share;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.forward.PortForwardingEventListener;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.DirectTcpipFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SSH server to which demos bring themselves that are shared. A connection signs in as the label of its link, by
 * the key of that link, and asks for a port: {@code ssh -N -R 0:localhost:7860 LABEL@hub.example}. That port is one of
 * the hub's loopback. The newest connection of a link has it; nothing else is to be had here: no shell, no files, no
 * way through the hub to elsewhere.
 */
public final class ShareServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShareServer.class);
    private static final AttributeKey<Instant> END = new AttributeKey<>();
    private static final Duration TO_SIGN_IN = Duration.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 2000;
    private static final int KEY_BITS = 256;

    /** A connection, and where requests for its demo go. */
    private record Tunnel(Session session, InetSocketAddress address, Instant end) {}

    private final Map<String, Tunnel> tunnels = new ConcurrentHashMap<>();
    private final ShareKeys keys;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final String hostKey;

    private ShareServer(String host, int port, Path key, ShareKeys keys) throws IOException, GeneralSecurityException {
        this.keys = keys;
        var hostKeys = new SimpleGeneratorHostKeyProvider(key);
        hostKeys.setAlgorithm(KeyUtils.EC_ALGORITHM);
        hostKeys.setKeySize(KEY_BITS);
        server.setKeyPairProvider(hostKeys);
        hostKey = PublicKeyEntry.toString(
                hostKeys.loadKeys(null).iterator().next().getPublic());
        server.setHost(host);
        server.setPort(port);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator(this::signIn);
        server.setForwardingFilter(new OneTunnel());
        // One is needed, and the filter refuses what it makes.
        server.setChannelFactories(List.of(DirectTcpipFactory.INSTANCE));
        server.addSessionListener(new Comings());
        server.addPortForwardingEventListener(new Tunnels());
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(server, true);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, TO_SIGN_IN);
        // A demo that nobody opens is quiet; a connection that is dead is found by TCP itself.
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, Duration.ZERO);
        server.start();
    }

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @param key the file with the key that the server is known by; it is made if it is not there
     * @throws OperatorException if the port or the file can't be used
     */
    public static ShareServer start(String host, int port, Path key, ShareKeys keys) {
        try {
            return new ShareServer(host, port, key, keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new OperatorException(
                    "Demos can't be shared on port " + port + " with the key in " + key + ": " + e.getMessage()
                            + ". End what uses the port, or choose another one.",
                    e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** The public key that it is known by, as a line of OpenSSH without a host. */
    public String hostKey() {
        return hostKey;
    }

    /** Where requests for the demo of a link go, while it is connected. */
    public Optional<InetSocketAddress> way(String label) {
        return Optional.ofNullable(tunnels.get(label))
                .filter(tunnel -> tunnel.end().isAfter(Instant.now()))
                .map(Tunnel::address);
    }

    /** Ends the connection of a link, if there is one. */
    public void end(String label) {
        Optional.ofNullable(tunnels.remove(label))
                .ifPresent(tunnel -> tunnel.session().close(true));
    }

    private boolean signIn(String label, PublicKey key, Session session) {
        Optional<Instant> end = keys.end(label, PublicKeys.digest(key));
        end.ifPresent(time -> session.setAttribute(END, time));
        return end.isPresent();
    }

    /** Not more connections than the hub can hold, whoever makes them. */
    private final class Comings implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            Instant now = Instant.now();
            tunnels.values().stream()
                    .filter(tunnel -> !tunnel.end().isAfter(now))
                    .forEach(tunnel -> tunnel.session().close(true));
            if (server.getActiveSessions().size() > MOST_CONNECTIONS) {
                LOG.warn("There are {} connections already; another one was refused", MOST_CONNECTIONS);
                session.close(true);
            }
        }

        @Override
        public void sessionClosed(Session session) {
            tunnels.values().removeIf(tunnel -> tunnel.session() == session);
        }
    }

    private final class Tunnels implements PortForwardingEventListener {
        @Override
        public void establishedExplicitTunnel(
                Session session,
                SshdSocketAddress local,
                SshdSocketAddress remote,
                boolean localForwarding,
                @Nullable SshdSocketAddress bound,
                @Nullable Throwable reason) {
            Optional<Instant> end = Optional.ofNullable(session.getAttribute(END));
            if (bound == null || reason != null || end.isEmpty()) {
                return;
            }
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort());
            Optional.ofNullable(tunnels.put(session.getUsername(), new Tunnel(session, address, end.get())))
                    .ifPresent(before -> before.session().close(true));
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            LOG.warn("The SSH server did not end in order: {}", e.getMessage());
        }
    }
}
