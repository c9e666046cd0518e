package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.ExecutionException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;

/** Packs a repository that has become many files. What no branch leads to stays two weeks. */
final class Housekeeping {
    private Housekeeping() {}

    static void of(FileRepository git) throws IOException {
        var collector = new GC(git);
        collector.setAuto(true);
        collector.setPackConfig(Packing.of(git));
        try {
            collector.gc().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The repository is packed another time, since the hub ends.", e);
        } catch (ExecutionException | GitAPIException | ParseException e) {
            throw new IOException("The repository can't be packed: " + e.getMessage(), e);
        }
    }
}
