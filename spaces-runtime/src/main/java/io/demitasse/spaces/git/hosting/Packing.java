package io.demitasse.spaces.git.hosting;

import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.pack.PackConfig;

/**
 * How much may be spent on making packs small. Else JGit keeps the ten files before each in memory, of up to 50 MB, to
 * look for what they share.
 */
final class Packing {
    /** Larger files are written as they are, in parts. */
    static final int LARGE = 4 << 20;

    private static final int SEARCHED = 24 << 20;
    private static final int CACHED = 8 << 20;

    private Packing() {}

    static PackConfig of(Repository git) {
        var bounds = new PackConfig(git);
        bounds.setBigFileThreshold(LARGE);
        bounds.setDeltaSearchMemoryLimit(SEARCHED);
        bounds.setDeltaCacheSize(CACHED);
        bounds.setThreads(1);
        return bounds;
    }
}
