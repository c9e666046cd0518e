package io.demitasse.internal.share;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a hub's SSH server that brings requests to an app. One that is lost is made again, until this is
 * closed or the hub lets it in no longer. Nothing of {@code ~/.ssh} is read or written.
 */
final class Tunnel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tunnel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int BEATS_UNANSWERED = 2;
    private static final long FIRST_WAIT_MILLIS = 250;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final Grant grant;
    private final InetSocketAddress app;
    private final SshClient client;
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Tunnel(Grant grant, KeyPair key, InetSocketAddress app) {
        this.grant = grant;
        this.app = app;
        this.client = client(grant, key);
    }

    /**
     * Connects.
     *
     * @throws OperatorException if the first attempt fails
     */
    static Tunnel open(Grant grant, KeyPair key, InetSocketAddress app) {
        var tunnel = new Tunnel(grant, key, app);
        tunnel.client.start();
        var thread = new Thread(tunnel::run, "demitasse-share");
        thread.setDaemon(true);
        thread.start();
        try {
            tunnel.first.join();
            return tunnel;
        } catch (CompletionException e) {
            tunnel.close();
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw new OperatorException(
                    "No connection to the hub's SSH server at " + grant.host() + ":" + grant.port() + ": "
                            + cause.getMessage() + ". See that nothing between blocks that port.",
                    e);
        }
    }

    private static SshClient client(Grant grant, KeyPair key) {
        PublicKey hub = hostKey(grant);
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier((session, from, offered) -> KeyUtils.compareKeys(offered, hub));
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(key));
        client.setForwardingFilter(new OnlyTheApp());
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, BEATS_UNANSWERED);
        client.setSessionHeartbeat(HeartbeatType.IGNORE, BEAT);
        return client;
    }

    private static PublicKey hostKey(Grant grant) {
        try {
            return PublicKeyEntry.parsePublicKeyEntry(grant.hostKey()).resolvePublicKey(null, null, null);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new OperatorException("The hub names a key of its SSH server that is none: " + grant.hostKey(), e);
        }
    }

    private void run() {
        long wait = FIRST_WAIT_MILLIS;
        do {
            try (ClientSession session = connect()) {
                first.complete(null);
                wait = FIRST_WAIT_MILLIS;
                session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), 0L);
            } catch (IOException e) {
                if (first.completeExceptionally(e) || isRefused(e)) {
                    LOG.info("The link {} is over: {}", grant.url(), e.getMessage());
                    return;
                }
                LOG.debug("The hub can't be reached", e);
                wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
            }
        } while (!isClosedWithin(wait));
    }

    private ClientSession connect() throws IOException {
        ClientSession session = client.connect(grant.label(), grant.host(), grant.port())
                .verify(PATIENCE)
                .getSession();
        try {
            session.auth().verify(PATIENCE);
            // Any port: it is the hub's own business how requests come to it.
            session.startRemotePortForwarding(
                    new SshdSocketAddress(InetAddress.getLoopbackAddress().getHostAddress(), 0),
                    new SshdSocketAddress(app));
            return session;
        } catch (IOException e) {
            session.close(true);
            throw e;
        }
    }

    private static boolean isRefused(IOException failure) {
        return failure instanceof SshException refused
                && refused.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        client.stop();
    }
}
