package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What builds keep for the next one, in the user's folder for such things: {@code DEMITASSE_CACHE} if that is set, else
 * where the system has it. It may be deleted at any time between builds.
 */
public final class UserCache {
    private static final String USED = ".used";

    private final Path folder;

    /** A cache in that folder. */
    public UserCache(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The cache of the user. */
    public static UserCache ofUser() {
        return new UserCache(place(System.getenv(), System.getProperty("user.home"), System.getProperty("os.name")));
    }

    static Path place(Map<String, String> environment, String home, String system) {
        return set(environment, "DEMITASSE_CACHE")
                .or(() -> system.startsWith("Windows")
                        ? set(environment, "LOCALAPPDATA").map(local -> local.resolve("demitasse"))
                        : set(environment, "XDG_CACHE_HOME").map(cache -> cache.resolve("demitasse")))
                .orElseGet(() -> system.toLowerCase(Locale.ROOT).startsWith("mac")
                        ? Path.of(home, "Library", "Caches", "demitasse")
                        : Path.of(home, ".cache", "demitasse"));
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** A folder for a library that keeps its own order. */
    public Path folder(String shelf) {
        return folder.resolve(shelf);
    }

    /**
     * What is kept under a name, made now if it is not.
     *
     * @param shelf the kind of things
     * @param key a name for the content: the same name is the same content
     * @param most how many of the kind are kept; the one that was not used for the longest time goes first
     */
    public Path get(String shelf, String key, int most, Folders.Filling filling)
            throws InterruptedException, BuildException {
        Path kept = folder.resolve(shelf).resolve(key);
        try {
            if (!Files.isDirectory(kept)) {
                Folders.replace(kept, filling);
            }
            touch(kept);
            drop(folder.resolve(shelf), most);
            return kept;
        } catch (IOException e) {
            throw new OperatorException(
                    "The cache in " + folder + " can't be used: " + e.getMessage()
                            + ". Make room there, or set DEMITASSE_CACHE to another folder.",
                    e);
        }
    }

    private static void touch(Path kept) throws IOException {
        Path used = kept.resolve(USED);
        if (!Files.exists(used)) {
            Files.createFile(used);
        }
        Files.setLastModifiedTime(used, FileTime.from(Clock.systemUTC().instant()));
    }

    private static void drop(Path shelf, int most) throws IOException {
        try (Stream<Path> all = Files.list(shelf)) {
            List<Path> newestFirst = all.filter(each -> Files.exists(each.resolve(USED)))
                    .sorted(Comparator.comparing(UserCache::used).reversed())
                    .toList();
            newestFirst.stream().skip(most).forEach(Folders::delete);
        }
    }

    private static FileTime used(Path kept) {
        try {
            return Files.getLastModifiedTime(kept.resolve(USED));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
