package io.demitasse.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own that serves an app, started here and ended here. */
final class Child implements Served {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final BufferedReader answers;
    private final long startNanos;

    private Child(Process process, int port, long startNanos) {
        this.process = process;
        this.port = port;
        this.startNanos = startNanos;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a JVM of the kind that runs the benchmark and waits for its first page. */
    static Child start(Path jar, String app, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", jar.toString(), ServedApp.class.getName(), app, String.valueOf(port)));
        long start = System.nanoTime();
        Path log = jar.resolveSibling(app + ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_START.toNanos()) {
                process.destroy();
                throw new IOException("The app '" + app + "' did not start: " + String.join(" ", command) + "\n"
                        + Files.readString(log));
            }
            Thread.sleep(1);
        }
        return new Child(process, port, System.nanoTime() - start);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether the first page is there: a plain socket, as an HTTP client needs longer than the server to start. */
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** How long it took from the start of the process to the first page. */
    long startNanos() {
        return startNanos;
    }

    /** Linux counts it in steps of 10 ms. */
    @Override
    public long cpuNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** The heap that is in use after a collection, in bytes. */
    long usedHeap() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("heap\n").flush();
        String answer = answers.readLine();
        while (answer != null && !answer.startsWith(ServedApp.HEAP)) {
            answer = answers.readLine();
        }
        return answer == null ? 0 : Long.parseLong(answer.substring(ServedApp.HEAP.length()));
    }

    /** The resident memory in bytes; 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher line = RESIDENT.matcher(Files.readString(status));
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    }

    /** Lets the process end by itself, so that a JVM that was asked to writes its cache. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
