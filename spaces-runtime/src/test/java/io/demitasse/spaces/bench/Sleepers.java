package io.demitasse.spaces.bench;

import io.demitasse.spaces.run.Built;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.ProcessRunner;
import io.demitasse.spaces.run.SampleCommand;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceSettings;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.run.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What Spaces cost while they sleep. */
final class Sleepers {
    private static final int SPACES = 200;
    private static final int LOOKS = 50;
    private static final long BETWEEN_LOOKS = 100_000_000;

    private Sleepers() {}

    static Row row(Path folder) {
        try (var spaces = Spaces.with(ProcessRunner.in(folder.resolve("sleepers")), folder, Pace.DEFAULT)) {
            int threads = Thread.activeCount();
            long before = heap();
            for (int i = 0; i < SPACES; i++) {
                Space space = spaces.add(SpaceSettings.of(new SpaceId("ann", "sleeper" + i), "localhost")
                        .sleep(Optional.of(Duration.ofMillis(1))));
                space.deploy(log -> new Built.Program(SampleCommand.of("serve=hello")));
                Status status = space.when(Sleepers::isOver).join();
                if (status.stage() != Stage.SLEEPING) {
                    throw new IllegalStateException(status.message());
                }
            }
            long processes = processesAfterAWhile();
            return new Row(
                    SPACES + " sleeping Spaces",
                    processes + " processes, " + Math.max(0, Thread.activeCount() - threads) + " more threads, "
                            + Row.megabytes(heap() - before) + " of heap",
                    "no process");
        }
    }

    /** The last ones are about to end when their Spaces sleep. */
    private static long processesAfterAWhile() {
        long count = ProcessHandle.current().descendants().count();
        for (int look = 0; look < LOOKS && count > 0; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            count = ProcessHandle.current().descendants().count();
        }
        return count;
    }

    private static boolean isOver(Status status) {
        return status.stage() == Stage.SLEEPING || status.stage() == Stage.RUNTIME_ERROR;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
