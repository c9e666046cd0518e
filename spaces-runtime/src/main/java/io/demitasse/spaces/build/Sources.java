package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads sources as they are now. */
final class Sources {
    private Sources() {}

    /** A line, counted from 1; empty if there is none. */
    static String line(Path file, long number) {
        if (number < 1) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(number - 1).findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
