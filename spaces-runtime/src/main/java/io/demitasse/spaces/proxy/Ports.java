package io.demitasse.spaces.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;

/** Takes the connections that come to any of its ports, by one thread: hundreds of ports cost no more than a few. */
final class Ports extends ServerConnector {
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = 1;

    private final Map<Integer, ServerSocketChannel> channels = new ConcurrentHashMap<>();
    private final Selector coming;
    /** Held by who waits for the selector while nobody may begin to wait by it. */
    private final Semaphore turn = new Semaphore(1, true);

    Ports(Server server, HttpConnectionFactory http) throws IOException {
        super(server, ACCEPTORS, SELECTORS, http);
        coming = Selector.open();
    }

    @Override
    public void open() {
        // None is there from the start.
    }

    /**
     * Listens on one more; 0 for any that is free.
     *
     * @return the port
     */
    int listen(int port) throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(getHost(), port), getAcceptQueueSize());
            channel.configureBlocking(false);
            channel.register(coming, SelectionKey.OP_ACCEPT);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        coming.wakeup();
        int opened = channel.socket().getLocalPort();
        channels.put(opened, channel);
        return opened;
    }

    /** Listens on that one no longer; connections that came by it end. */
    void leave(int port) throws IOException {
        ServerSocketChannel channel = channels.remove(port);
        if (channel == null) {
            return;
        }
        turn.acquireUninterruptibly();
        try {
            // Of a port that is closed, the selector lets go when it is asked the next time.
            channel.close();
            coming.wakeup();
            int unused = coming.selectNow(key -> {});
        } finally {
            turn.release();
        }
        getConnectedEndPoints().stream().filter(end -> port(end) == port).forEach(EndPoint::close);
    }

    private static int port(EndPoint end) {
        return end.getLocalSocketAddress() instanceof InetSocketAddress address ? address.getPort() : -1;
    }

    /** Waits for connections, and takes one of each port. */
    @Override
    public void accept(int acceptor) throws IOException {
        turn.acquireUninterruptibly();
        turn.release();
        int unused = coming.select(key -> {
            try {
                take((ServerSocketChannel) key.channel());
            } catch (ClosedChannelException e) {
                // The port was left just now.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void take(ServerSocketChannel from) throws IOException {
        // Each one that is taken may be the last for now.
        SocketChannel channel = isAccepting() ? from.accept() : null;
        if (channel != null) {
            channel.configureBlocking(false);
            configure(channel.socket());
            getSelectorManager().accept(channel);
        }
    }

    @Override
    public boolean isOpen() {
        return coming.isOpen();
    }

    @Override
    public void close() {
        super.close();
        channels.values().forEach(IO::close);
        IO.close(coming);
    }
}
