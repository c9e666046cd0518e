package io.demitasse.examples.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Measures how long a process needs to its first page, without and with a cache that the JVM was trained to. */
final class Startup {
    private static final int RUNS = 7;
    private static final String[] QUICK = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private Startup() {}

    static Figure plain(Path jar) throws Exception {
        return new Figure("Process start to first 200, plain", median(jar), "≤ 800 ms", "4,500 to 5,700 ms of CPU");
    }

    /** Trains as README tells: {@code java -XX:ArchiveClassesAtExit=greeter.jsa -jar greeter.jar}. */
    static Figure cached(Path jar) throws Exception {
        Path cache = jar.resolveSibling("greeter.jsa");
        Files.deleteIfExists(cache);
        try (Child training = Child.start(jar, "greeter", with("-XX:ArchiveClassesAtExit=" + cache))) {
            visit(training);
        }
        String use = "-XX:SharedArchiveFile=" + cache;
        return new Figure(
                "… with a trained AppCDS cache and " + String.join(" ", QUICK) + " ("
                        + Figure.megabytes(Files.size(cache)) + ")",
                median(jar, with(use)),
                "≤ 350 ms",
                "");
    }

    private static String[] with(String option) {
        String[] options = Arrays.copyOf(QUICK, QUICK.length + 1);
        options[QUICK.length] = option;
        return options;
    }

    private static void visit(Child child) throws Exception {
        try (var client = LiveClient.open(HttpClient.newHttpClient(), child.url())) {
            client.run(Map.of("c0", "Ada", "c1", "1")).join();
        }
    }

    private static String median(Path jar, String... options) throws Exception {
        long[] wall = new long[RUNS];
        long[] cpu = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (Child child = Child.start(jar, "greeter", options)) {
                wall[i] = child.startNanos();
                cpu[i] = child.cpuNanos();
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return "%.0f ms (CPU %.0f ms)".formatted(wall[RUNS / 2] / 1e6, cpu[RUNS / 2] / 1e6);
    }
}
