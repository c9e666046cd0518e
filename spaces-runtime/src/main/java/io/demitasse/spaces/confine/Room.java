package io.demitasse.spaces.confine;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program sees beside the system itself, all of it where it is outside too.
 *
 * @param temporary a folder that it may write to, which is its {@code /tmp} too
 * @param writes what else it may write to
 * @param reads what it may only read; what lies in a folder that it may write to can be written too
 * @param hidden folders that stay empty for it, except for what is named above
 */
public record Room(Path temporary, List<Path> writes, List<Path> reads, List<Path> hidden) {
    private static final Path TEMPORARY = Path.of("/tmp");

    /** Makes all absolute. */
    public Room {
        temporary = full(temporary);
        writes = full(writes);
        reads = full(reads);
        hidden = full(hidden);
    }

    private static List<Path> full(List<Path> paths) {
        return paths.stream().map(Room::full).toList();
    }

    private static Path full(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** What its tree of files is put together from, what lies in something else after it. */
    List<Mount> mounts() {
        return Stream.of(
                        Stream.of(
                                new Mount(Mount.Kind.WRITE, TEMPORARY, temporary),
                                new Mount(Mount.Kind.WRITE, temporary)),
                        hidden.stream().filter(this::wouldBeSeen).map(path -> new Mount(Mount.Kind.EMPTY, path)),
                        reads.stream().filter(this::needsMount).map(path -> new Mount(Mount.Kind.READ, path)),
                        writes.stream().map(path -> new Mount(Mount.Kind.WRITE, path)))
                .flatMap(all -> all)
                .distinct()
                .sorted(Comparator.comparingInt(mount -> mount.path().getNameCount()))
                .toList();
    }

    private boolean wouldBeSeen(Path path) {
        return isIn(path, writes) || isIn(path, reads) || SystemPart.has(path);
    }

    /** Where a program may write, a link that it has made would be followed wherever it leads. */
    private boolean needsMount(Path read) {
        return !isIn(read, writes) && !SystemPart.has(read);
    }

    private static boolean isIn(Path path, List<Path> folders) {
        return folders.stream().anyMatch(path::startsWith);
    }
}
