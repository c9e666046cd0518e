package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;

/** A repository in the making. */
record FreshRepository(FileRepository git) implements AutoCloseable {
    static final String MAIN = Constants.R_HEADS + "main";

    /** About so many files of objects make it worth to pack them. */
    private static final int LOOSE = 2000;

    /** Makes an empty one in a folder that is not there. */
    static FreshRepository in(Path folder) throws IOException {
        Files.createDirectories(largeFiles(folder));
        FileRepository git = git(folder);
        git.create(true);
        git.updateRef(Constants.HEAD).link(MAIN);
        var config = git.getConfig();
        config.setBoolean("receive", null, "fsckObjects", true);
        config.setBoolean("uploadpack", null, "allowFilter", true);
        config.setInt("gc", null, "auto", LOOSE);
        config.save();
        return new FreshRepository(git);
    }

    /** The repository in a folder of the store. */
    static FileRepository git(Path folder) throws IOException {
        return new FileRepository(folder(folder).toFile());
    }

    /** Where large files are in a folder of the store. */
    static Path largeFiles(Path folder) {
        return folder.resolve("large");
    }

    /** Where git is in a folder of the store. */
    static Path folder(Path folder) {
        return folder.resolve("repository.git");
    }

    @Override
    public void close() {
        git.close();
    }
}
