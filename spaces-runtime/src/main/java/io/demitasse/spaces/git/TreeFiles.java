package io.demitasse.spaces.git;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a tree to a folder, as they are kept. Links come last, so that nothing is written through one,
 * and each has to lead to something in the folder.
 */
final class TreeFiles {
    private static final int MEGABYTE = 20;
    private static final int LONGEST_LINK = 4096;
    private static final int POINTER_BYTES = 1024;
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1\n";

    private final Repository repository;
    private final Path folder;
    private final GitLimits limits;
    private final Consumer<String> say;
    private final ObjectChecker names;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private long bytes;
    private int files;

    TreeFiles(Repository repository, Path folder, GitLimits limits, Consumer<String> say) {
        this.repository = repository;
        this.folder = folder;
        this.limits = limits;
        this.say = say;
        String system = System.getProperty("os.name");
        names = new ObjectChecker()
                .setSafeForWindows(system.startsWith("Windows"))
                .setSafeForMacOS(system.startsWith("Mac"));
    }

    void write(RevTree tree) throws IOException, InterruptedException {
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The checkout was given up.");
                }
                take(walk);
            }
        }
        if (files == 0) {
            throw new OperatorException(
                    "The repository has no files in this version. Push some to it, or name another" + " branch.");
        }
        for (Map.Entry<Path, String> link : links.entrySet()) {
            Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
        }
        for (Map.Entry<Path, String> link : links.entrySet()) {
            check(link.getKey(), link.getValue());
        }
    }

    private void take(TreeWalk walk) throws IOException {
        Path path = path(walk);
        FileMode mode = walk.getFileMode();
        if (mode.equals(FileMode.TREE)) {
            Files.createDirectory(path);
            walk.enterSubtree();
        } else if (mode.equals(FileMode.GITLINK)) {
            Files.createDirectory(path);
            say.accept(walk.getPathString() + " is a submodule, which is not fetched: its folder stays empty. Add its"
                    + " files to the repository if they are needed.");
        } else {
            ObjectLoader blob = repository.open(walk.getObjectId(0), Constants.OBJ_BLOB);
            count(blob.getSize());
            if (mode.equals(FileMode.SYMLINK)) {
                links.put(path, target(walk, blob));
            } else {
                write(path, blob, mode.equals(FileMode.EXECUTABLE_FILE));
                tellOfPointer(walk.getPathString(), blob);
            }
        }
    }

    private Path path(TreeWalk walk) {
        byte[] name = Constants.encode(walk.getNameString());
        try {
            names.checkPathSegment(name, 0, name.length);
            return folder.resolve(walk.getPathString());
        } catch (CorruptObjectException | InvalidPathException e) {
            throw new OperatorException("The repository has a file with a name that can't be written here: '"
                    + walk.getPathString() + "'. Rename it.");
        }
    }

    private void count(long more) {
        bytes += more;
        files++;
        if (bytes > limits.bytes() || files > limits.files()) {
            throw new OperatorException("The files of the repository are more than " + (limits.bytes() >> MEGABYTE)
                    + " MB or " + limits.files() + " files together. Keep large files elsewhere, and let the program"
                    + " fetch them.");
        }
    }

    private static void write(Path path, ObjectLoader blob, boolean executable) throws IOException {
        try (InputStream in = blob.openStream()) {
            Files.copy(in, path);
        }
        if (executable && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void tellOfPointer(String name, ObjectLoader blob) throws IOException {
        if (blob.getSize() < POINTER_BYTES && new String(blob.getBytes(), StandardCharsets.UTF_8).startsWith(POINTER)) {
            say.accept(name + " is kept by Git LFS, which is not fetched: the file holds where it is, not what it is.");
        }
    }

    private static String target(TreeWalk walk, ObjectLoader blob) throws IOException {
        if (blob.getSize() > LONGEST_LINK) {
            throw new OperatorException("The link " + walk.getPathString() + " is too long to be one. Delete it.");
        }
        return new String(blob.getBytes(), StandardCharsets.UTF_8);
    }

    /** By where it really leads, since a way through other links can leave a folder where its words do not. */
    private void check(Path link, String target) throws IOException {
        boolean inside = false;
        try {
            inside = !Path.of(target).isAbsolute() && link.toRealPath().startsWith(folder.toRealPath());
        } catch (NoSuchFileException e) {
            // It leads nowhere, which may be a place outside.
            inside = false;
        }
        if (!inside) {
            throw new OperatorException("The link " + folder.relativize(link) + " leads to '" + target
                    + "', which is not in the repository. Replace it by the file itself.");
        }
    }
}
