package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.git.QuietSystem;
import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;

/**
 * The repositories of a hub in a folder, which this process has for itself. Each has an id that never changes, whatever
 * it is called. A repository is there as a whole or not at all, also if the process is killed.
 *
 * <pre>{@code
 * try (var store = RepositoryStore.in(folder, HostingLimits.DEFAULT)) {
 *   var repository = store.create("65f0c1d2e3a4b5c6d7e8f901", ann, Map.of("README.md", "# Hi".getBytes()));
 *   String commit = repository.revisions().find("main").orElseThrow();
 * }
 * }</pre>
 */
public final class RepositoryStore implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final int OPEN_AT_ONCE = 200;

    private final Path folder;
    private final Path scratch;
    private final Supplier<HostingLimits> limits;
    private final OpenRepositories open = new OpenRepositories(OPEN_AT_ONCE);

    private RepositoryStore(Path folder, Supplier<HostingLimits> limits) {
        this.folder = folder;
        this.scratch = folder.resolve("scratch");
        this.limits = limits;
    }

    /** The store in a folder, which is made if it is not there; what a killed process left half done is deleted. */
    public static RepositoryStore in(Path folder, HostingLimits limits) throws IOException {
        return in(folder, () -> limits);
    }

    /** The same with limits that may change. */
    public static RepositoryStore in(Path folder, Supplier<HostingLimits> limits) throws IOException {
        QuietSystem.use();
        // Larger files go through memory in parts.
        var cache = new WindowCacheConfig();
        cache.setStreamFileThreshold(Packing.LARGE);
        cache.install();
        var store = new RepositoryStore(folder.toAbsolutePath().normalize(), limits);
        Folders.delete(store.scratch);
        Files.createDirectories(store.scratch);
        // JGit tries out how exact times of files are, in the folder that it sees first: not in one that moves.
        FS.getFileStoreAttributes(store.folder);
        return store;
    }

    /**
     * Makes a repository with one commit on its branch {@code main}.
     *
     * @param id 24 lower-case hexadecimal digits
     * @param files by their paths, written in this order: {@code .gitattributes} says of those after it which are large
     * @throws Refused if there is one, or a path can't be
     */
    public HostedRepository create(String id, Author author, Map<String, byte[]> files) throws IOException {
        refuseTaken(id);
        Path fresh = scratch.resolve(UUID.randomUUID().toString());
        try (var made = FreshRepository.in(fresh)) {
            var repository = new HostedRepository(id, made.git(), fresh, scratch, limits);
            try (Draft draft = Draft.first(repository, FreshRepository.MAIN)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    draft.add(file.getKey(), file.getValue());
                }
                draft.commit(author, "initial commit", "");
            }
        } catch (IOException | RuntimeException e) {
            Folders.delete(fresh);
            throw e;
        }
        place(fresh, id);
        return open(id);
    }

    /**
     * A repository of the store.
     *
     * @throws Refused if there is none of that id
     */
    public HostedRepository open(String id) throws IOException {
        Path place = place(id);
        return open.get(id, () -> {
            if (!Files.isDirectory(place)) {
                throw new Refused(Reason.REPOSITORY_NOT_FOUND, "There is no repository '" + id + "'.");
            }
            Leftovers.sweep(FreshRepository.folder(place));
            return new HostedRepository(id, FreshRepository.git(place), place, scratch, limits);
        });
    }

    /** Deletes a repository with all that is in it; nothing happens if there is none. */
    public void delete(String id) throws IOException {
        Path place = place(id);
        open.forget(id);
        if (Files.isDirectory(place)) {
            Path going = scratch.resolve(UUID.randomUUID().toString());
            Files.move(place, going, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(going);
        }
    }

    /**
     * Makes a repository that has all that another has: history, branches, tags and large files, but not its pull
     * requests. Files on disk are shared where the system can.
     *
     * @throws Refused if there is no such one, or one of the new id
     */
    public HostedRepository copy(String id, String newId) throws IOException {
        refuseTaken(newId);
        HostedRepository from = open(id);
        Path fresh = scratch.resolve(UUID.randomUUID().toString());
        try {
            from.copyTo(fresh);
        } catch (IOException | RuntimeException e) {
            Folders.delete(fresh);
            throw e;
        }
        place(fresh, newId);
        return open(newId);
    }

    /** How much each of them may take. */
    public HostingLimits limits() {
        return limits.get();
    }

    /** How many bytes a repository takes on disk, large files and all; 0 if there is none. */
    public long bytes(String id) throws IOException {
        Path place = place(id);
        if (!Files.isDirectory(place)) {
            return 0;
        }
        var sum = new AtomicLong();
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // Git has tidied it up meanwhile.
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }

    /** The ids of all repositories. */
    public List<String> ids() throws IOException {
        try (Stream<Path> folders = Files.find(folder, 2, (path, attributes) -> attributes.isDirectory())) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .toList();
        }
    }

    private void refuseTaken(String id) {
        if (Files.exists(place(id))) {
            throw taken(id);
        }
    }

    private static Refused taken(String id) {
        return new Refused(Reason.ALREADY_EXISTS, "There is a repository '" + id + "' already.");
    }

    private void place(Path fresh, String id) throws IOException {
        Path place = place(id);
        Files.createDirectories(folder.resolve(group(id)));
        try {
            // No atomic move, which may replace an empty folder; within one file system it is one step all the same.
            Files.move(fresh, place);
        } catch (FileAlreadyExistsException e) {
            Folders.delete(fresh);
            throw taken(id);
        }
    }

    private Path place(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Refused(
                    Reason.REPOSITORY_NOT_FOUND,
                    "The id of a repository is 24 lower-case hexadecimal digits, and not '" + id + "'.");
        }
        return folder.resolve(group(id)).resolve(id);
    }

    /** No folder should have all repositories. */
    private static String group(String id) {
        return id.substring(id.length() - 2);
    }

    /** Closes what is open of all repositories. */
    @Override
    public void close() {
        open.close();
    }
}
