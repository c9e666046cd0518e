package io.demitasse.examples.bench;

import io.demitasse.sample.Disk;
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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures how fast programs give and get files that are larger than the server's heap, and the disk beside it. The
 * client is a bare socket, so that it is the server that is measured. Uploads go to the system's cache, as all that is
 * written does, into a new file each, as the disk's own do; downloads come from there.
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
            var transfers = new FileTransfers(child.url(), big);
            Disk.write(big, MEGABYTES);
            transfers.download(transfers.upload());
            long heap = child.usedHeap();
            long resident = child.resident();
            double[][] speeds = new double[4][RUNS];
            for (int i = 0; i < RUNS; i++) {
                Path other = jar.resolveSibling("big" + i + ".bin");
                speeds[0][i] = speed(() -> Disk.write(other, MEGABYTES));
                speeds[1][i] = speed(() -> Disk.read(big));
                var path = new String[1];
                speeds[2][i] = speed(() -> path[0] = transfers.upload());
                speeds[3][i] = speed(() -> transfers.download(path[0]));
            }
            return figures(
                    Stream.of(speeds).map(FileTransfers::median).toList(),
                    memory(heap, child.usedHeap()) + " / " + memory(resident, child.resident()));
        } finally {
            Files.deleteIfExists(big);
        }
    }

    private static List<Figure> figures(List<String> speeds, String memory) {
        return List.of(
                new Figure("The disk alone: 150 MB written until it has them", speeds.get(0), "", ""),
                new Figure("The disk alone: 150 MB read past the system's cache", speeds.get(1), "", ""),
                new Figure("Upload of 150 MB, heap of 64 MB", speeds.get(2), "the disk's " + speeds.get(0), ""),
                new Figure("Download of 150 MB, heap of 64 MB", speeds.get(3), "the disk's " + speeds.get(1), ""),
                new Figure("Heap / resident memory before and after five of each", memory, "the same", ""));
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

    private static String memory(long before, long after) {
        return Figure.megabytes(before) + " → " + Figure.megabytes(after);
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
