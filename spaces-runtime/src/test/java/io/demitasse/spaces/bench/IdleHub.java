package io.demitasse.spaces.bench;

import io.demitasse.spaces.hub.HubProcess;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.QuickDatabase;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** The memory of a hub of its own process whose Spaces sleep. */
final class IdleHub {
    private static final int SPACES = 200;
    private static final int LISTS = 50;
    private static final long QUIET = 15_000_000_000L;
    /** As {@code bin/demitasse} has them. */
    private static final String[] OPTIONS = {
        "-XX:+UseSerialGC", "-Xms32m", "-XX:MaxHeapFreeRatio=30", "-XX:MinHeapFreeRatio=10"
    };

    private IdleHub() {}

    static Row row(Path folder) throws Exception {
        try (var first = HubProcess.in(folder.resolve("idle"), OPTIONS)) {
            first.kill();
            fill(folder.resolve("idle"));
            try (var hub = first.again();
                    var visit = Visit.of(
                            Visit.local(URI.create(hub.url()).getPort()), "/api/spaces?limit=100&full=true", "")) {
                for (int i = 0; i < LISTS; i++) {
                    visit.status();
                }
                LockSupport.parkNanos(QUIET);
                return new Row(
                        "Hub: memory of its process with " + SPACES + " sleeping Spaces, after " + LISTS + " lists",
                        resident(hub.pid()),
                        "≤ 200 MB");
            }
        }
    }

    private static void fill(Path hub) {
        try (Database database = QuickDatabase.in(hub)) {
            Account ann = database.accounts().find("ann").orElseThrow();
            for (int i = 0; i < SPACES; i++) {
                database.repositories()
                        .create(new NewRepository(RepositoryKind.SPACE, ann, "s" + i, Visibility.PUBLIC, ann.id()));
            }
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
