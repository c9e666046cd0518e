package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that one runner at a time has, in this process or another; the end of a process gives it back too. */
public final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made if it is not there, for nobody but the user of the runtime.
     *
     * @throws OperatorException if another runner has it, or it can't be written to
     */
    public static FolderLock take(Path folder) {
        try {
            OwnFolders.make(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new OperatorException("Another runtime uses " + folder + " already. End it first, or give this"
                        + " one another folder.");
            }
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new OperatorException(
                    "What runs can't be written down in " + folder + ": " + e + ". Make it a"
                            + " folder that may be written to, with space left.",
                    e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // By a runner in this very process.
            return false;
        }
    }

    /** Lets another runner have it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} can't be given back: {}", folder, e.toString());
        }
    }
}
