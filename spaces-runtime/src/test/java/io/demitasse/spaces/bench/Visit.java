package io.demitasse.spaces.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A connection that is kept, by which one small page is asked for again and again. */
final class Visit implements AutoCloseable {
    private static final long BETWEEN_TRIES = 5_000_000;
    /** After {@code HTTP/1.1} and a space. */
    private static final int STATUS = 9;

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    private Visit(InetSocketAddress address, String path, String headers) throws IOException {
        InetAddress host = InetAddress.getByName(address.getHostString());
        socket = new Socket(host, address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\nAccept: */*\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Visit of(InetSocketAddress address) throws IOException {
        return new Visit(address, "/", "");
    }

    /** One that asks for that path, with these lines of headers. */
    static Visit of(InetSocketAddress address, String path, String headers) throws IOException {
        return new Visit(address, path, headers);
    }

    static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Asks on new connections until the answer is 200; gives up after a minute. */
    static void untilServed(InetSocketAddress address) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            try (var visit = Visit.of(address)) {
                if (visit.status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        throw new IllegalStateException(address + " does not serve.");
    }

    /** Asks once and reads the answer to its end. */
    int status() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(STATUS, STATUS + 3));
        int length = 0;
        boolean inChunks = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            inChunks |= header.equalsIgnoreCase("transfer-encoding: chunked");
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (inChunks) {
            skipChunks();
        }
        in.skipNBytes(length);
        return status;
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            in.skipNBytes(length);
            String unused = line();
        } while (length > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection ended.");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
