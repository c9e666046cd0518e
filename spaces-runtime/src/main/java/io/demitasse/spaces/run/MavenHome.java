package io.demitasse.spaces.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Maven is installed.
 *
 * @param folder with its {@code bin}
 */
record MavenHome(Path folder) {
    /** Of the first Maven in a path; empty if there is none, or one that is not in a folder of its own. */
    static Optional<MavenHome> in(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place).resolve(name()))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(MavenHome::of);
    }

    /** What starts it. */
    static String name() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    private static Optional<MavenHome> of(Path program) {
        try {
            Path real = program.toRealPath();
            Path home = real.resolve("..").resolve("..").normalize();
            // A script that starts another Maven may lie in a folder with much else.
            return real.endsWith(Path.of("bin", name())) && Files.isDirectory(home.resolve("boot"))
                    ? Optional.of(new MavenHome(home))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The program. */
    Path program() {
        return folder.resolve("bin").resolve(name());
    }

    /** What it reads, which Debian has in two places. */
    List<Path> reads() throws IOException {
        Path settings = folder.resolve("conf");
        return Files.exists(settings) ? List.of(folder, settings.toRealPath()) : List.of(folder);
    }
}
