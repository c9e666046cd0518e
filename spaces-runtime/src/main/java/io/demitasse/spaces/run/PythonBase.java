package io.demitasse.spaces.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a virtual environment of Python uses of the Python that it was made from, which may lie in anybody's home. */
final class PythonBase {
    private static final String HOME = "home = ";

    private PythonBase() {}

    /** Folders with the program, where the environment has it from and where that leads, and with its libraries. */
    static List<Path> of(Path environment, Path program) throws IOException {
        Path real = program.toRealPath().resolveSibling("");
        return Stream.concat(
                        homes(environment),
                        Stream.concat(Stream.of(real), Stream.of("lib", "lib64").map(real::resolveSibling)))
                .distinct()
                .filter(Files::isDirectory)
                .toList();
    }

    private static Stream<Path> homes(Path environment) throws IOException {
        return Files.readAllLines(environment.resolve("pyvenv.cfg")).stream()
                .filter(line -> line.startsWith(HOME))
                .map(line -> Path.of(line.substring(HOME.length()).strip()));
    }
}
