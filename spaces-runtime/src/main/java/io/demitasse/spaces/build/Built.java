package io.demitasse.spaces.build;

import io.demitasse.internal.dev.Problem;
import java.nio.file.Path;
import java.util.List;

/** What became of the source. */
public sealed interface Built {
    /** A program that can be started. */
    record Program(List<Path> classPath, String mainClass) implements Built {}

    /** A source with mistakes. */
    record Broken(List<Problem> problems) implements Built {
        static Broken of(String message) {
            return new Broken(List.of(Problem.of(message)));
        }
    }
}
