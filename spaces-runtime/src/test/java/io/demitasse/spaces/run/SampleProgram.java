package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program that does what its arguments say, good or bad, one after the other. */
final class SampleProgram {
    /** Lies where all versions of a Space see it. */
    private static final Path GO = Path.of(System.getProperty("user.home"), "go");

    private SampleProgram() {}

    /** A container is given them by its environment. */
    static final String DEEDS = "SAMPLE_DEEDS";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String given = System.getenv(DEEDS);
        for (String deed : given == null ? arguments : given.split("\n")) {
            String[] words = deed.split("=", 2);
            String value = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "say" -> System.out.println(value);
                case "env" -> System.out.println("env " + new TreeMap<>(System.getenv()));
                case "places" ->
                    System.out.println(System.getProperty("user.home") + " " + System.getProperty("java.io.tmpdir"));
                case "exit" -> Runtime.getRuntime().halt(Integer.parseInt(value));
                case "end" -> System.exit(Integer.parseInt(value));
                case "flood" -> flood(Long.parseLong(value));
                case "eat" -> eat();
                case "swell" -> swell();
                case "threads" -> threads(Integer.parseInt(value));
                case "write" -> write(Path.of(value));
                case "read" -> read(Path.of(value));
                case "reach" -> reach(value);
                case "fork" -> fork(Integer.parseInt(value));
                case "deaf" -> Runtime.getRuntime().addShutdownHook(new Thread(SampleProgram::hang));
                case "goodbye" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
                case "hang" -> hang();
                case "port" -> serve(Integer.parseInt(value), "wrong");
                case "name" -> serve(Integer.parseInt(System.getenv("PORT")), System.getenv("HOSTNAME"));
                case "serve" -> serve(Integer.parseInt(System.getenv("GRADIO_SERVER_PORT")), value);
                default -> throw new IllegalArgumentException(deed);
            }
        }
    }

    private static void flood(long lines) {
        for (long i = 0; i < lines; i++) {
            System.out.println("flood " + i + " ".repeat(100));
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1 << 20) {
            eaten.add(new byte[1 << 20]);
        }
        System.out.println("It had room for " + eaten.size() + " MB");
    }

    /** Beside its heap, which the JVM bounds by itself. */
    private static void swell() {
        List<ByteBuffer> eaten = new ArrayList<>();
        try {
            while (eaten.size() < 1 << 20) {
                eaten.add(ByteBuffer.allocateDirect(1 << 20));
            }
        } catch (OutOfMemoryError e) {
            eat();
        }
    }

    private static void threads(int count) {
        int begun = 0;
        try {
            for (; begun < count; begun++) {
                var thread = new Thread(SampleProgram::hang);
                thread.setDaemon(true);
                thread.start();
            }
        } catch (OutOfMemoryError e) {
            System.out.println("No more than some");
        }
        System.out.println("threads " + (begun < count));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "mine");
            System.out.println(file + " is written");
        } catch (IOException e) {
            System.out.println(file + " can't be written");
        }
    }

    private static void read(Path file) {
        try {
            System.out.println(Files.readString(file));
        } catch (IOException e) {
            System.out.println(file + " can't be read");
        }
    }

    private static void reach(String address) {
        String[] parts = address.split(":", 2);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), 1000);
            System.out.println("reached");
        } catch (IOException e) {
            System.out.println("not reached");
        }
    }

    private static void fork(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            new ProcessBuilder("sleep", "600").start();
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(int port, String text) throws IOException, InterruptedException {
        try (var server = new ServerSocket(port, 50, InetAddress.getByName(System.getenv("GRADIO_SERVER_NAME")))) {
            System.out.println("serving " + text);
            while (true) {
                Socket visitor = server.accept();
                new Thread(() -> answer(visitor, text)).start();
            }
        }
    }

    private static void waitForGo() throws InterruptedException {
        while (!Files.exists(GO)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void answer(Socket visitor, String text) {
        try (visitor) {
            byte[] asked = new byte[8192];
            int read = visitor.getInputStream().read(asked);
            String path = new String(asked, 0, Math.max(0, read), StandardCharsets.US_ASCII);
            if (path.startsWith("GET /die")) {
                System.out.println("dying");
                Runtime.getRuntime().halt(3);
            }
            if (path.startsWith("GET /slow")) {
                System.out.println("asked slowly");
                waitForGo();
            }
            if (path.startsWith("GET /go")) {
                Files.createFile(GO);
            }
            OutputStream out = visitor.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + text.length() + "\r\n\r\n" + text)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException | InterruptedException e) {
            System.out.println("A visitor left");
        }
    }
}
