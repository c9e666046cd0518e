package io.demitasse.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how fast programs give and get files that are larger than the server's heap. The client is a bare socket, so
 * that it is the server that is measured.
 */
final class FileTransfers {
    private static final int MEGABYTES = 150;
    private static final int RUNS = 5;
    private static final double MEGA = 1e6;
    private static final int BUFFER = 1 << 18;
    /** As long as the one that Python's requests makes. */
    private static final String BOUNDARY = "0b6e4c1fd08a4a53b7d5a0c2f9e31c77";

    private static final String FIRST =
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.bin\"\r\n\r\n";
    private static final String LAST = "\r\n--" + BOUNDARY + "--\r\n";
    private static final Pattern PATH = Pattern.compile("\\[\"([^\"]+)\"]");

    private final URI url;
    private final Path big;

    private FileTransfers(URI url, Path big) {
        this.url = url;
        this.big = big;
    }

    static List<Figure> measure(Path jar) throws Exception {
        Path big = jar.resolveSibling("big.bin");
        try (Child child = Child.start(jar, "api", "-Xmx64m")) {
            double[] disk = new double[RUNS];
            double[] up = new double[RUNS];
            double[] down = new double[RUNS];
            var transfers = new FileTransfers(child.url(), big);
            for (int i = 0; i < RUNS; i++) {
                disk[i] = speed(() -> write(big));
                var path = new String[1];
                up[i] = speed(() -> path[0] = transfers.upload());
                down[i] = speed(() -> transfers.download(path[0]));
            }
            String aim = "the disk's " + median(disk);
            return List.of(
                    new Figure("Upload of 150 MB, heap of 64 MB", median(up), aim, ""),
                    new Figure("Download of 150 MB, heap of 64 MB", median(down), aim, ""));
        } finally {
            Files.deleteIfExists(big);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double speed(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return MEGABYTES * ((1 << 20) / MEGA) / ((System.nanoTime() - start) / 1e9);
    }

    private static String median(double[] speeds) {
        Arrays.sort(speeds);
        return "%,.0f MB/s".formatted(speeds[speeds.length / 2]);
    }

    /** Writes the file until the disk has it. */
    private static void write(Path big) throws IOException {
        byte[] block = new byte[1 << 20];
        try (var out = FileChannel.open(big, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < MEGABYTES; i++) {
                block[i] = (byte) i;
                out.write(ByteBuffer.wrap(block));
            }
            out.force(true);
        }
    }

    /** Uploads the file; gives its path. */
    private String upload() throws IOException {
        try (SocketChannel socket = connect();
                FileChannel file = FileChannel.open(big)) {
            long length = FIRST.length() + file.size() + LAST.length();
            write(
                    socket,
                    "POST /gradio_api/upload HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                            + length + "\r\n\r\n"
                            + FIRST);
            for (long at = 0; at < file.size(); ) {
                at += file.transferTo(at, file.size() - at, socket);
            }
            write(socket, LAST);
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
            Matcher path = PATH.matcher(answer);
            if (!path.find()) {
                throw new IOException(answer);
            }
            return path.group(1);
        }
    }

    private void download(String path) throws IOException {
        try (SocketChannel socket = connect()) {
            write(socket, "GET /gradio_api/file=" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            long got = 0;
            byte[] buffer = new byte[BUFFER];
            InputStream in = Channels.newInputStream(socket);
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                got += n;
            }
            if (got < (long) MEGABYTES << 20) {
                throw new IOException("Only " + got + " bytes came.");
            }
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
    }

    private static void write(SocketChannel socket, String text) throws IOException {
        socket.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
