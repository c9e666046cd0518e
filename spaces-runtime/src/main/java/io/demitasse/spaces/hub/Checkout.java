package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.EntryPage;
import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.run.Log;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a commit in a folder, large ones too. Links are left out, since they lead wherever a stranger likes.
 *
 * @param tree the commit
 * @param folder not there yet
 * @param log where to say what is left out
 */
record Checkout(Tree tree, Path folder, Log log) {
    private static final int ENTRIES = 1000;
    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 10L << 30;

    /** Writes them. */
    void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Optional<String> after = Optional.empty();
        long bytes = 0;
        int files = 0;
        do {
            EntryPage page = tree.list("", true, after, ENTRIES);
            for (Entry entry : page.entries()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The build was given up.");
                }
                bytes += entry.size();
                files++;
                if (bytes > MOST_BYTES || files > MOST_FILES) {
                    throw new OperatorException("A Space has at most " + MOST_FILES + " files of 10 GiB together. Keep"
                            + " what is larger in a dataset, and fetch it when it is needed.");
                }
                take(entry);
            }
            after = page.next();
        } while (after.isPresent());
    }

    private void take(Entry entry) throws IOException {
        Path path = folder.resolve(entry.path()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("'" + entry.path() + "' leads out of the repository");
        }
        switch (entry.kind()) {
            case DIRECTORY -> Files.createDirectories(path);
            case FILE -> write(entry, path);
            case SYMLINK -> log.add(entry.path() + " is a link, which is left out. Add a file in its place.");
            case SUBMODULE -> log.add(entry.path() + " is another repository, which is left out. Add its files.");
        }
    }

    private void write(Entry entry, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        try (InputStream in = tree.content(entry).open(0)) {
            Files.copy(in, path);
        } catch (Refused e) {
            throw new OperatorException(
                    entry.path() + " is a large file that was never sent. Push it with: git lfs push --all origin main",
                    e);
        }
    }
}
