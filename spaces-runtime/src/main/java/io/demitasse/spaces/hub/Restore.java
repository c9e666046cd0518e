package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.store.DatabaseFile;
import io.demitasse.spaces.store.OwnFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Makes the folder of a hub from a backup. */
public final class Restore {
    private static final Set<String> OWN = own();

    private Restore() {}

    private static Set<String> own() {
        Set<String> names = new TreeSet<>(Backup.KEYS);
        names.add(DatabaseFile.NAME);
        return Set.copyOf(names);
    }

    /**
     * Reads a backup.
     *
     * @param folder for the hub, which is made; one that is there has to be empty
     * @throws OperatorException if the folder is not empty, the file is no backup, or something can't be written: then
     *     the folder is not to be used
     */
    public static void read(Path file, Path folder) {
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            refuseFull(folder);
            if (!isBackup(in)) {
                throw noBackup(file);
            }
            OwnFile.folder(folder);
            for (var entry = next(in); entry.isPresent(); entry = next(in)) {
                write(in, entry.get(), folder, file);
            }
        } catch (ZipException e) {
            throw noBackup(file);
        } catch (IOException e) {
            throw new OperatorException(
                    file + " can't be restored to " + folder + ": " + e
                            + ". See that the file may be read, and that the"
                            + " disk has space left; empty the folder before you try again.",
                    e);
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new OperatorException(
                            folder + " is not empty, and a backup replaces nothing. Choose another folder.");
                }
            }
        }
    }

    private static Optional<ZipEntry> next(ZipInputStream in) throws IOException {
        return Optional.ofNullable(in.getNextEntry());
    }

    private static boolean isBackup(ZipInputStream in) throws IOException {
        return next(in).filter(entry -> entry.getName().equals(Backup.MARK)).isPresent()
                && new String(in.readNBytes(Backup.FORM.length() + 1), StandardCharsets.UTF_8).equals(Backup.FORM);
    }

    private static OperatorException noBackup(Path file) {
        return new OperatorException(file + " is no backup of a hub, or one of another version of demitasse. Give a"
                + " file that demitasse backup has made.");
    }

    private static void write(ZipInputStream in, ZipEntry entry, Path folder, Path file) throws IOException {
        Path to = place(entry.getName(), folder).orElseThrow(() -> noBackup(file));
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (OWN.contains(entry.getName())) {
            OwnFile.create(to);
        }
        Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where an entry belongs; nowhere if its name leads out of the folder. */
    private static Optional<Path> place(String name, Path folder) {
        try {
            Path top = folder.toAbsolutePath().normalize();
            Path to = top.resolve(name).normalize();
            return to.startsWith(top) && !to.equals(top) && !name.contains("\\") ? Optional.of(to) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
