package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.store.DatabaseFile;
import io.demitasse.spaces.store.OwnFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that a hub can't make again, in one file: the database, its keys, the repositories with their large files, and
 * what Spaces keep at home. The hub may run meanwhile. Who has the file has all secrets of the hub, so nobody but the
 * user who makes it may read it.
 */
public final class Backup {
    /** The first entry, by which a backup is known. */
    static final String MARK = "demitasse-backup";

    static final String FORM = "1\n";
    static final List<String> KEYS = List.of("secret.key", "share-key");
    static final String REPOSITORIES = "repositories";
    static final String RUN = "run";

    private static final String HOME = "home";
    private static final String SCRATCH = "scratch";
    private static final String OBJECTS = "objects";

    private final Path folder;
    private final ZipOutputStream out;
    private final Set<Path> written = new HashSet<>();

    private Backup(Path folder, ZipOutputStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Writes a backup.
     *
     * @param folder of the hub
     * @param file that is not there yet
     * @return whether the database is in it, which it is not if PostgreSQL has it
     * @throws OperatorException if that is no folder of a hub, or the file can't be written
     */
    public static boolean write(Path folder, Path file) {
        if (!Files.isDirectory(folder.resolve(REPOSITORIES))) {
            throw new OperatorException(folder + " is no folder of a hub. Give the one that it was started with.");
        }
        if (Files.exists(file)) {
            throw new OperatorException(
                    file + " is there already, and a backup replaces nothing. Choose another name.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            boolean isWhole = writePart(folder, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return isWhole;
        } catch (IOException e) {
            throw new OperatorException(
                    "The backup " + file + " can't be written: " + e + ". Choose a folder that may be written to, with"
                            + " space left.",
                    e);
        }
    }

    private static boolean writePart(Path folder, Path part) throws IOException {
        OwnFile.create(part);
        try (var out = new ZipOutputStream(Files.newOutputStream(part))) {
            return new Backup(folder, out).write(part);
        }
    }

    private boolean write(Path part) throws IOException {
        text(MARK, FORM);
        // Before the repositories: those that come meanwhile are not known by it, which does no harm.
        boolean isWhole = DatabaseFile.isIn(folder);
        if (isWhole) {
            database(part.resolveSibling(part.getFileName() + ".db"));
        }
        for (String key : KEYS) {
            if (Files.exists(folder.resolve(key))) {
                add(folder.resolve(key));
            }
        }
        repositories();
        homes();
        return isWhole;
    }

    private void text(String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private void database(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        try {
            DatabaseFile.copy(folder, copy);
            out.putNextEntry(new ZipEntry(DatabaseFile.NAME));
            Files.copy(copy, out);
            out.closeEntry();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Branches first: what they lead to was written before them, and is still there when its turn comes. */
    private void repositories() throws IOException {
        Path repositories = folder.resolve(REPOSITORIES);
        for (Path path : all(repositories)) {
            if (!isBelow(repositories, path, OBJECTS)) {
                add(path);
            }
        }
        // What is packed meanwhile has gone from one file to another, which is there the next time.
        int before;
        do {
            before = written.size();
            for (Path path : all(repositories)) {
                add(path);
            }
        } while (written.size() > before);
    }

    private void homes() throws IOException {
        Path run = folder.resolve(RUN);
        if (Files.isDirectory(run)) {
            for (Path path : all(run)) {
                if (isBelow(run, path, HOME)) {
                    add(path);
                }
            }
        }
    }

    private static List<Path> all(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(path -> !path.startsWith(top.resolve(SCRATCH)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return all(top);
            }
            throw e.getCause();
        }
    }

    private static boolean isBelow(Path top, Path path, String name) {
        for (Path part : top.relativize(path)) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Links are left out: a program that made one may have meant it to lead anywhere. So is what is gone by now. */
    private void add(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (written.contains(path) || !(isFolder || isFile)) {
            return;
        }
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (isFolder) {
            out.putNextEntry(new ZipEntry(name + "/"));
        } else {
            try (var in = Files.newInputStream(path)) {
                out.putNextEntry(new ZipEntry(name));
                in.transferTo(out);
            } catch (NoSuchFileException e) {
                return;
            }
        }
        out.closeEntry();
        written.add(path);
    }
}
