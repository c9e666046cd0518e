package io.demitasse.spaces.git;

import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The system as JGit sees it, but for the file into which it writes how fast disks are: that is in our cache, not among
 * the user's settings. Nothing waits for the measurement.
 */
public final class QuietSystem extends SystemReader.Delegate {
    private final Path file;

    private QuietSystem(SystemReader system, Path file) {
        super(system);
        this.file = file;
    }

    /** Makes it the one that JGit uses; there is only one in a JVM. */
    public static void use() throws IOException {
        SystemReader now = SystemReader.getInstance();
        if (!(now instanceof QuietSystem)) {
            FS.FileStoreAttributes.setBackground(true);
            SystemReader.setInstance(
                    new QuietSystem(now, UserCache.ofUser().folder("git").resolve("config")));
        }
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new FileBasedConfig(parent, file.toFile(), fs);
    }
}
