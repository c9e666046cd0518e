package io.demitasse.spaces.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * All processes that one start has led to. Each inherits a variable with a mark that nothing else has, so that they are
 * found again, whoever their parent is by now and whatever process number was used twice. Where a system does not show
 * the environment of processes, the tree is what descends from its root.
 *
 * @param mark the value of the variable
 * @param root the first process, if it is known
 */
record ProcessTree(String mark, Optional<ProcessHandle> root) {
    static final String VARIABLE = "DEMITASSE_MARK";

    private static final Path PROC = Path.of("/proc");
    private static final int KILO = 1024;
    private static final int ROUNDS = 200;
    private static final long BETWEEN_ROUNDS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Those that are alive. */
    List<ProcessHandle> alive() {
        return Stream.concat(
                        root.stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants())), marked())
                .distinct()
                .filter(ProcessTree::runs)
                .toList();
    }

    /** Whether it is alive, not just not yet buried by its parent, for whom one may wait for ever. */
    private static boolean runs(ProcessHandle process) {
        String state = file(process, "stat");
        return process.isAlive() && !state.startsWith(" Z", state.lastIndexOf(')') + 1);
    }

    private Stream<ProcessHandle> marked() {
        if (!Files.isReadable(PROC.resolve("self/environ"))) {
            return Stream.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> file(process, "environ").contains(VARIABLE + "=" + mark));
    }

    /** What the system tells of a process; nothing where it does not. */
    private static String file(ProcessHandle process, String name) {
        try {
            return Files.readString(
                    PROC.resolve(Long.toString(process.pid())).resolve(name), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It has ended, or is somebody else's.
            return "";
        }
    }

    /** Ends all by force, also those that are started meanwhile. */
    void kill() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = alive();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(BETWEEN_ROUNDS);
        }
    }

    /** The memory that they use together, in bytes; what several share counts once. 0 where it can't be known. */
    static long memory(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(ProcessTree::memory).sum();
    }

    private static long memory(ProcessHandle process) {
        return file(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .sum();
    }
}
