package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the versions of a Space are kept, each in a folder of its own, since the one before still runs from its files.
 * The one that serves is kept however many come and fail after it.
 *
 * @param work the folder of what builds keep
 * @param name what the name of each begins with
 */
public record Versions(Path work, String name) {
    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    /** More than one that starts, one that still ends what it has begun, and some that failed. */
    private static final int KEPT = 8;

    private static final Pattern VERSION = Pattern.compile("(.+-)\\d{1,9}");
    private static final String SERVING = "serving";

    /** The versions of programs that are built. */
    Versions(Path work) {
        this(work, "version-");
    }

    /** A place for the next one, not there yet; the oldest give way. */
    public Path next() {
        try {
            OwnFolders.make(work);
            List<Path> newestFirst = newestFirst();
            String serving = serving();
            newestFirst.stream()
                    .skip(KEPT - 1)
                    .filter(version -> !version.getFileName().toString().equals(serving))
                    .forEach(OwnFolders::delete);
            long last = newestFirst.stream().mapToLong(this::number).max().orElse(0);
            return work.resolve(name + (last + 1));
        } catch (IOException e) {
            throw new OperatorException(
                    "Built versions can't be kept in " + work + ": " + e + ". See that the disk has space left.", e);
        }
    }

    /** The name of the version that serves; a note for it is made with the first version. */
    private String serving() throws IOException {
        Path note = work.resolve(name + SERVING);
        return Files.exists(note) ? Files.readString(note) : Files.readString(Files.createFile(note));
    }

    /** Notes that what is in a folder serves now; a folder that is no version is left alone. */
    static void serves(Path folder) {
        Matcher version = VERSION.matcher(String.valueOf(folder.getFileName()));
        if (version.matches()) {
            Path note = folder.resolveSibling(version.group(1) + SERVING);
            try {
                if (Files.exists(note)) {
                    Files.writeString(note, version.group());
                }
            } catch (IOException e) {
                LOG.warn("{} can't be written, so a version that serves may be deleted: {}", note, e.toString());
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> all = Files.list(work)) {
            return all.filter(each -> each.getFileName().toString().matches(Pattern.quote(name) + "\\d{1,9}"))
                    .sorted(Comparator.comparingLong(this::number).reversed())
                    .toList();
        }
    }

    private long number(Path version) {
        return Long.parseLong(version.getFileName().toString().substring(name.length()));
    }
}
