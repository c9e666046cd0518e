package io.demitasse.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps links in a folder, one file each, so that they outlive the process. */
public final class DiskLinks implements LinkStore {
    private static final Pattern ID = Pattern.compile("[\\w-]{22}");
    private static final String ENDING = ".json";

    private final Path folder;
    private final int most;

    private record Aged(Path file, Instant at) {}

    /** Keeps so many in a folder, which is made when it is first needed. */
    public DiskLinks(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public synchronized void put(String id, String snapshot) {
        try {
            Files.createDirectories(folder);
            // Whoever opens the link meanwhile sees all of it or nothing.
            Path whole = Files.writeString(Files.createTempFile(folder, "link", ".tmp"), snapshot);
            Files.move(whole, place(id), StandardCopyOption.ATOMIC_MOVE);
            List<Aged> all = all();
            for (Aged old : all.subList(0, Math.max(0, all.size() - most))) {
                Files.deleteIfExists(old.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep a link in " + folder + ".", e);
        }
    }

    @Override
    public Optional<Kept> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Files.getLastModifiedTime(place(id)).toInstant();
            return Optional.of(new Kept(Files.readString(place(id)), at));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void sweep(Instant before) {
        try {
            for (Aged link : all()) {
                if (link.at().isBefore(before)) {
                    Files.deleteIfExists(link.file());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look through the links in " + folder + ".", e);
        }
    }

    private Path place(String id) {
        return folder.resolve(id + ENDING);
    }

    /** All links, the oldest first. */
    private List<Aged> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(DiskLinks::aged)
                    .sorted(Comparator.comparing(Aged::at))
                    .toList();
        }
    }

    private static Aged aged(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return new Aged(file, time.toInstant());
        } catch (IOException e) {
            // Gone in between: as old as can be.
            return new Aged(file, Instant.EPOCH);
        }
    }
}
