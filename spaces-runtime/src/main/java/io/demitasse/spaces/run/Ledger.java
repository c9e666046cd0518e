package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a runner has started, on disk, so that the next one ends what this one left behind when it was killed. One
 * runner at a time has it.
 */
final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Path folder;
    private final FolderLock lock;

    private Ledger(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the ledger in a folder, and ends what is still in it.
     *
     * @throws OperatorException if another runner has it
     */
    static Ledger open(Path folder) {
        try {
            OwnFolders.make(folder);
            var ledger = new Ledger(folder, FolderLock.take(folder));
            ledger.settle();
            return ledger;
        } catch (IOException e) {
            throw new OperatorException(
                    "What runs can't be written down in " + folder + ": " + e + ". Make it a"
                            + " folder that may be written to, with space left.",
                    e);
        }
    }

    private void settle() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path entry : all.filter(Ledger::isEntry).toList()) {
                String mark = withoutEnding(entry);
                List<String> lines = Files.readAllLines(entry);
                var tree = new ProcessTree(mark, root(lines));
                int count = tree.alive().size();
                if (count > 0) {
                    LOG.info("{} processes that a killed runtime left behind are ended", count);
                }
                tree.kill();
                Files.delete(entry);
            }
        }
    }

    private static boolean isEntry(Path path) {
        return path.getFileName().toString().endsWith(".run");
    }

    private static String withoutEnding(Path entry) {
        String name = entry.getFileName().toString();
        return name.substring(0, name.length() - ".run".length());
    }

    /** The process that was written down, unless its number is another's by now. */
    private static Optional<ProcessHandle> root(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> start(process).equals(lines.get(1)));
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Notes that something with this mark is about to start. */
    void begin(String mark) throws IOException {
        Files.createFile(entry(mark));
    }

    /** Notes its first process. */
    void note(String mark, ProcessHandle root) throws IOException {
        Files.write(entry(mark), List.of(Long.toString(root.pid()), start(root)));
    }

    /** Notes that nothing with this mark is left. */
    void end(String mark) {
        try {
            Files.deleteIfExists(entry(mark));
        } catch (IOException e) {
            LOG.warn("{} can't be deleted: {}", entry(mark), e.toString());
        }
    }

    private Path entry(String mark) {
        return folder.resolve(mark + ".run");
    }

    /** Lets another runner have it. */
    @Override
    public void close() {
        lock.close();
    }
}
