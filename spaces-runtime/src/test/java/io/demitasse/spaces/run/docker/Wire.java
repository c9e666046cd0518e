package io.demitasse.spaces.run.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to an engine that a test may cut, as if the engine had died. */
final class Wire implements AutoCloseable {
    private final Path socket;
    private final UnixDomainSocketAddress engine;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    Wire(Path socket, DockerHost engine) throws IOException {
        this.socket = socket;
        this.engine = UnixDomainSocketAddress.of(engine.address().getPath());
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        begin(this::accept);
    }

    private static void begin(Runnable task) {
        var thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    DockerHost host() {
        return DockerHost.parse("unix://" + socket);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                SocketChannel there = SocketChannel.open(engine);
                open.add(client);
                open.add(there);
                begin(() -> copy(client, there));
                begin(() -> copy(there, client));
            }
        } catch (IOException e) {
            // It was cut.
            return;
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        try {
            while (from.read(bytes.clear()) >= 0) {
                to.write(bytes.flip());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // The other side has gone.
            return;
        }
    }

    /** Cuts all connections, and lets nobody make a new one. */
    void cut() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            for (SocketChannel each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
