package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

/** Where programs wait that connect to it, so that a test knows where they are; once it is open, none waits. */
final class Gate implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerSocket server;

    private Gate(ServerSocket server) {
        this.server = server;
    }

    static Gate shut() throws IOException {
        var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        server.setSoTimeout((int) PATIENCE.toMillis());
        return new Gate(server);
    }

    /** What a Java program does at the gate. */
    String java() {
        return """
                try (var gate = new java.net.Socket("127.0.0.1", %d)) {
                  gate.getInputStream().read();
                } catch (java.io.IOException open) {
                  // Nobody waits here any more.
                }
                """.formatted(server.getLocalPort());
    }

    /** What a Python program does at the gate. */
    String python() {
        return """
                import socket
                try:
                    socket.create_connection(("127.0.0.1", %d)).recv(1)
                except OSError:
                    pass
                """.formatted(server.getLocalPort());
    }

    /** Waits until a program has come. */
    Socket come() throws IOException {
        Socket program = server.accept();
        program.setSoTimeout((int) PATIENCE.toMillis());
        return program;
    }

    /** Waits until the program at the other end is no more. */
    static void gone(Socket program) throws IOException {
        try (program) {
            assertThat(program.getInputStream().read()).isNegative();
        } catch (SocketException e) {
            // It ended before it had read all that was sent to it.
            assertThat(e).hasMessage("Connection reset");
        }
    }

    /** Lets through whoever comes. */
    void open() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        open();
    }
}
