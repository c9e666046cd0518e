package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log on disk, in two files: when the newer one has half of what is allowed, it takes the place of the older one. If
 * the disk is full the Space runs on without it.
 */
final class LogFile {
    private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);

    private final Path newer;
    private final Path older;
    private final long half;
    private Optional<OutputStream> out = Optional.empty();
    private long written;
    private boolean failed;

    /** A file that is at most so many bytes large together with the one before it. */
    LogFile(Path path, long bytes) {
        newer = path;
        older = path.resolveSibling(path.getFileName() + ".1");
        half = bytes / 2;
    }

    synchronized void write(LogLine line) {
        byte[] bytes = (line.time() + " " + line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (written + bytes.length > half) {
                turn();
            }
            OutputStream to = open();
            to.write(bytes);
            written += bytes.length;
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("{} can't be written, so lines are missing from it: {}", newer, e.toString());
            }
            failed = true;
        }
    }

    private OutputStream open() throws IOException {
        if (out.isEmpty()) {
            Files.createDirectories(newer.toAbsolutePath().getParent());
            out = Optional.of(Files.newOutputStream(newer, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            written = Files.size(newer);
        }
        return out.get();
    }

    private void turn() throws IOException {
        close();
        if (Files.exists(newer)) {
            Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
        }
        written = 0;
    }

    /** Lets go of the file; the next line opens it again. */
    synchronized void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException e) {
            LOG.warn("{} can't be closed: {}", newer, e.toString());
        }
        out = Optional.empty();
    }
}
