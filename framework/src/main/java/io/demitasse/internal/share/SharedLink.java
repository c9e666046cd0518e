package io.demitasse.internal.share;

import io.demitasse.error.OperatorException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A link through a hub to an app that this machine serves. It has a key of its own, which lives as long as it does. The
 * app listens nowhere but where it did before: requests come by a connection that this end has opened.
 */
public final class SharedLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedLink.class);

    private final HubCalls hub;
    private final Grant grant;
    private final Tunnel tunnel;
    private final Thread onExit = new Thread(this::end, "demitasse-unshare");

    private SharedLink(HubCalls hub, Grant grant, Tunnel tunnel) {
        this.hub = hub;
        this.grant = grant;
        this.tunnel = tunnel;
    }

    /**
     * Opens a link.
     *
     * @param app where the app listens
     * @throws OperatorException if the hub can't be reached or grants none
     */
    public static SharedLink open(ShareOrder order, InetSocketAddress app) {
        KeyPair key = key();
        var hub = new HubCalls(order);
        Grant grant = hub.create(PublicKeyEntry.toString(key.getPublic()));
        try {
            var link = new SharedLink(hub, grant, Tunnel.open(grant, key, app));
            Runtime.getRuntime().addShutdownHook(link.onExit);
            return link;
        } catch (OperatorException e) {
            end(hub, grant);
            throw e;
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has secp256r1.", e);
        }
    }

    /** What others open. */
    public URI url() {
        return grant.url();
    }

    /** When it ends by itself. */
    public Instant expiresAt() {
        return grant.expiresAt();
    }

    private void end() {
        tunnel.close();
        end(hub, grant);
    }

    private static void end(HubCalls hub, Grant grant) {
        try {
            hub.end(grant.label());
        } catch (OperatorException e) {
            LOG.warn(
                    "The link {} could not be taken back, and ends at {}: {}",
                    grant.url(),
                    grant.expiresAt(),
                    e.getMessage());
        }
    }

    /** Ends the link. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
            end();
        } catch (IllegalStateException e) {
            LOG.debug("The process ends, and the link with it", e);
        }
    }
}
