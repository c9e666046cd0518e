package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars that are equal to the byte whenever their classes are: sorted, of one time, and stored as they are, since
 * no two versions of zlib compress alike.
 */
final class Jar {
    /** The time of every file, in jars' own form, which knows none earlier and no zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The time of every file of a folder or image: the one that Jib gives, which a trained cache has to find again. */
    static final FileTime FILE_TIME = FileTime.fromMillis(1000);

    private Jar() {}

    /** Packs all files below a folder. */
    static void write(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            List<String> names = all.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            for (String name : names) {
                byte[] content = Files.readAllBytes(classes.resolve(name));
                var entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                var crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
    }
}
