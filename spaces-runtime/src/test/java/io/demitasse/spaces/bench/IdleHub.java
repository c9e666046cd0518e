package io.demitasse.spaces.bench;

import io.demitasse.spaces.cli.Demitasse;
import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The memory of a hub of its own process whose Spaces sleep. */
final class IdleHub {
    private static final int SPACES = 200;
    private static final int LISTS = 50;
    private static final long QUIET = 15_000_000_000L;

    private IdleHub() {}

    static Row row(Path folder) throws Exception {
        Path kept = folder.resolve("idle");
        try (var hub = Hub.start(HubSettings.in(kept).ports(HubPorts.ANY))) {
            var with = BenchmarkHub.of(hub);
            for (int i = 0; i < SPACES; i++) {
                hub.database()
                        .repositories()
                        .create(new NewRepository(
                                RepositoryKind.SPACE,
                                with.ann(),
                                "s" + i,
                                Visibility.PUBLIC,
                                with.ann().id()));
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // As bin/demitasse has it.
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-XX:MaxHeapFreeRatio=30",
                        "-XX:MinHeapFreeRatio=10",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demitasse.class.getName(),
                        "hub",
                        kept.toString(),
                        "--port",
                        "0",
                        "--apps-port",
                        "0",
                        "--share-port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String url = String.valueOf(out.readLine()).replaceFirst("The hub is served at ", "");
            try (var visit = Visit.of(Visit.local(URI.create(url).getPort()), "/api/spaces?limit=100&full=true", "")) {
                for (int i = 0; i < LISTS; i++) {
                    visit.status();
                }
            }
            LockSupport.parkNanos(QUIET);
            return new Row(
                    "Hub: memory of its process with " + SPACES + " sleeping Spaces, after " + LISTS + " lists",
                    resident(process.pid()),
                    "≤ 200 MB");
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
            process.destroyForcibly();
        }
    }

    private static String resident(long pid) throws Exception {
        String line = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Row.megabytes(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
    }
}
