package io.demitasse.spaces.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path that Maven has written down. A plugin may have written something else.
 *
 * @param file where it is
 */
record MavenClassPath(Path file) {
    private static final int LONGEST = 1 << 20;

    /**
     * Its entries in order, wherever they lead.
     *
     * @throws IOException if it is not there, no file, longer than 1 MB, or names what can't be a file
     */
    List<Path> entries() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it wrote no class path");
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] text = in.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new IOException("its class path is longer than 1 MB");
            }
            return Stream.of(new String(text, StandardCharsets.UTF_8).trim().split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            throw new IOException("its class path names what can't be a file: " + e.getReason(), e);
        }
    }
}
