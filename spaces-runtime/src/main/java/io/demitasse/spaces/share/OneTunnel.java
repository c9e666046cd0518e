package io.demitasse.spaces.share;

import java.util.Set;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.server.forward.ForwardingFilter;

/**
 * What a connection may ask for: one port of the hub's own choice, on the loopback, by which requests come to it.
 * Through the hub it reaches nothing.
 */
final class OneTunnel implements ForwardingFilter {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final AttributeKey<Boolean> ASKED = new AttributeKey<>();

    @Override
    public boolean canForwardAgent(Session session, String requestType) {
        return false;
    }

    @Override
    public boolean canForwardX11(Session session, String requestType) {
        return false;
    }

    @Override
    public boolean canListen(SshdSocketAddress address, Session session) {
        return address.getPort() == 0
                && HERE.contains(address.getHostName())
                && session.setAttribute(ASKED, true) == null;
    }

    @Override
    public boolean canConnect(Type type, SshdSocketAddress address, Session session) {
        return false;
    }
}
