package io.demitasse.examples.bench;

import io.demitasse.App;
import io.demitasse.Launched;
import io.demitasse.examples.Greeter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The process that is measured: one app on one port; it answers "heap" on its input and ends with it. */
public final class ServedApp {
    /** Stands before the one number that this process is asked for. */
    static final String HEAP = "heap ";

    private ServedApp() {}

    /** Serves the app named first on the port named second. */
    public static void main(String[] args) throws IOException {
        Launched served = app(args[0]).launch(options -> options.port(Integer.parseInt(args[1])));
        try (served;
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (line.equals("heap")) {
                    System.out.println(HEAP + usedHeap());
                }
            }
        }
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        // Twice, as what the first collection finds to be finalised the second frees.
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static App app(String name) {
        return switch (name) {
            case "greeter" -> Greeter.app();
            case "big" -> BenchApps.big();
            case "tokens" -> BenchApps.tokens();
            case "streams" -> BenchApps.streams();
            case "workers" -> BenchApps.workers();
            case "api" -> BenchApps.api();
            case "endpoints" -> BenchApps.endpoints();
            case "sleepers" -> BenchApps.sleepers();
            default -> throw new IllegalArgumentException("There is no app '" + name + "' to measure.");
        };
    }
}
