package io.demitasse.spaces.build.image;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK for Linux with {@code jlink}, of which an image gets a part.
 *
 * @param feature its version, such as 25
 * @param modules what it consists of
 * @param release what it says of itself, as a whole
 */
record Jdk(Path home, int feature, String arch, Set<String> modules, String release) {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int OLDEST = 17;

    /** The newest one there is. */
    static Jdk newest() {
        return candidates().stream()
                .flatMap(home -> at(home).stream())
                .max(Comparator.comparingInt(Jdk::feature).thenComparing(Jdk::release))
                .orElseThrow(
                        () -> new OperatorException("An image needs a JDK for Linux, 17 or newer, with bin/jlink, and"
                                + " there is none in " + candidates()
                                + ". Install one, set JAVA_HOME to it, or build the image"
                                + " from what `demitasse export` writes."));
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        String user = System.getProperty("user.home");
        for (Path parent : List.of(
                Path.of("/usr", "lib", "jvm"),
                Path.of("/opt"),
                Path.of(user, ".sdkman", "candidates", "java"),
                Path.of(user, ".jdks"))) {
            homes.addAll(inside(parent));
        }
        return homes;
    }

    private static List<Path> inside(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The JDK in that folder; empty if it is none that can be used. */
    static Optional<Jdk> at(Path home) {
        Path file = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("jlink")) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String release = Files.readString(file);
            var said = new Properties();
            said.load(new StringReader(release));
            if (!value(said, "OS_NAME").equals("Linux")) {
                return Optional.empty();
            }
            int feature = Runtime.Version.parse(value(said, "JAVA_VERSION")).feature();
            Set<String> modules = Set.of(SPACE.split(value(said, "MODULES")));
            return feature < OLDEST
                    ? Optional.empty()
                    : Optional.of(new Jdk(home, feature, value(said, "OS_ARCH"), modules, release));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String value(Properties said, String name) {
        return said.getProperty(name, "").replace("\"", "");
    }

    /** The architecture as images name it. */
    String imageArchitecture() {
        return arch.equals("aarch64") ? "arm64" : "amd64";
    }
}
