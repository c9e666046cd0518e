package io.demitasse.examples.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Measures how much a server bears of what programs may do to it. */
final class ProgramLimits {
    private static final int SESSIONS = 10_000;
    private static final int MEGABYTES = 150;
    private static final int IDLE_MILLIS = 60_000;
    private static final double MEGA = 1e6;

    private ProgramLimits() {}

    static List<Figure> measure(Path jar) throws Exception {
        return List.of(sessions(jar), endpoints(jar), files(jar, true), files(jar, false), idle(jar));
    }

    private static Figure sessions(Path jar) throws Exception {
        try (Child child = Child.start(jar, "api")) {
            var program = new Program(child.url());
            session(program, "first");
            long before = child.usedHeap();
            for (int i = 0; i < SESSIONS; i++) {
                session(program, "s" + i);
            }
            double each = (child.usedHeap() - before) / (double) SESSIONS;
            return new Figure("Heap a session of a program, 10,000 held", Figure.kilobytes(each), "≤ 20 KB", "");
        }
    }

    /** Makes a call in a session, whose State then belongs to it. */
    private static void session(Program program, String name) throws IOException, InterruptedException {
        program.post("gradio_api/run/visit", "{\"data\":[null],\"session_hash\":\"" + name + "\"}");
    }

    private static Figure endpoints(Path jar) throws Exception {
        try (Child child = Child.start(jar, "endpoints")) {
            long start = System.nanoTime();
            var program = new Program(child.url());
            program.get("gradio_api/info");
            return new Figure(
                    "`/config` and `/info` of 2,000 endpoints, cold",
                    "%.2f s".formatted((System.nanoTime() - start) / 1e9),
                    "≤ 0.5 s",
                    "");
        }
    }

    private static Figure files(Path jar, boolean upload) throws Exception {
        Path big = jar.resolveSibling("big.bin");
        try (Child child = Child.start(jar, "api", "-Xmx64m")) {
            double disk = written(big);
            HttpClient http = HttpClient.newHttpClient();
            long start = System.nanoTime();
            URI path = upload(http, child.url(), big);
            if (!upload) {
                start = System.nanoTime();
                HttpResponse<Path> copy = http.send(
                        HttpRequest.newBuilder(path).build(), BodyHandlers.ofFile(jar.resolveSibling("copy.bin")));
                if (Files.mismatch(big, copy.body()) >= 0) {
                    throw new IOException("What came back is another file.");
                }
                Files.delete(copy.body());
            }
            double speed = MEGABYTES / ((System.nanoTime() - start) / 1e9);
            return new Figure(
                    (upload ? "Upload" : "Download") + " of 150 MB, heap of 64 MB",
                    "%,.0f MB/s".formatted(speed),
                    "the disk's %,.0f MB/s".formatted(disk),
                    "");
        } finally {
            Files.deleteIfExists(big);
        }
    }

    /** Writes the file until the disk has it; gives the speed. */
    private static double written(Path big) throws IOException {
        byte[] block = new byte[1 << 20];
        long start = System.nanoTime();
        try (var out = FileChannel.open(big, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < MEGABYTES; i++) {
                block[i] = (byte) i;
                out.write(ByteBuffer.wrap(block));
            }
            out.force(true);
        }
        return MEGABYTES * (block.length / MEGA) / ((System.nanoTime() - start) / 1e9);
    }

    /** Uploads the file; gives its address. */
    private static URI upload(HttpClient http, URI base, Path big) throws IOException, InterruptedException {
        String head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.bin\"\r\n\r\n";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("gradio_api/upload"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofInputStream(() -> body(head, big)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return base.resolve("gradio_api/file=" + answer.body().replaceAll("[\\[\\]\"]", ""));
    }

    private static InputStream body(String head, Path big) {
        try {
            return new SequenceInputStream(
                    new SequenceInputStream(bytes(head), Files.newInputStream(big)), bytes("\r\n--b--\r\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Figure idle(Path jar) throws Exception {
        try (Child child = Child.start(jar, "api");
                var socket =
                        new Socket(InetAddress.getLoopbackAddress(), child.url().getPort())) {
            asked(socket);
            Thread.sleep(IDLE_MILLIS);
            return new Figure(
                    "A connection that was idle for 60 s",
                    asked(socket) ? "answers" : "is closed",
                    "answers",
                    "closed after 5 s");
        }
    }

    private static boolean asked(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /gradio_api/app_id HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[4096];
        int length = socket.getInputStream().read(answer);
        return length > 0 && new String(answer, 0, length, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200");
    }
}
