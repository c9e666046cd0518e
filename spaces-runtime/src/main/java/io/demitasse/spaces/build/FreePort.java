package io.demitasse.spaces.build;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of 127.0.0.1 that a program can be told to listen on. Another program may be faster: then a second try helps.
 */
public final class FreePort {
    /** From here to {@link #END} no system takes ports for connections by itself, as it does until a program is up. */
    static final int FIRST = 20_000;

    static final int END = 32_768;
    private static final int TRIES = 100;

    private FreePort() {}

    /**
     * One that nothing listens on at the moment.
     *
     * @throws IOException if no port is free
     */
    public static int find() throws IOException {
        var found = ThreadLocalRandom.current()
                .ints(TRIES, FIRST, END)
                .filter(port -> !isTaken(port))
                .findFirst();
        return found.isPresent() ? found.getAsInt() : any();
    }

    private static int any() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether something listens on it, or it can't be listened on at all. */
    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
