package io.demitasse.examples.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Measures how much a server bears of what programs may do to it. */
final class ProgramLimits {
    private static final int SESSIONS = 10_000;
    private static final int IDLE_MILLIS = 60_000;

    private ProgramLimits() {}

    static List<Figure> measure(Path jar) throws Exception {
        return List.of(sessions(jar), endpoints(jar), idle(jar));
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
