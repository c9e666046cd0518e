package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a demo of one file is compiled and run with: Demitasse's framework and components, and what these need. The
 * build of the components writes the names down; the files are those of the tool, which has more on its class path.
 */
final class DemoPath {
    private static final String NAMES = "META-INF/demitasse/demo-class-path";
    private static final String FRAMEWORK = "demitasse-framework-";
    private static final Set<String> OURS =
            Set.of("io/demitasse/Interface.class", "io/demitasse/components/Components.class");

    private DemoPath() {}

    /** Jars and folders, in order. */
    static List<Path> entries() {
        List<Path> all = ToolPath.entries();
        Set<String> names = names();
        return names.isEmpty()
                ? all
                : all.stream()
                        .filter(entry ->
                                names.contains(entry.getFileName().toString()) || isLogger(entry) || isOurs(entry))
                        .distinct()
                        .toList();
    }

    /** The version of Demitasse. */
    static String version() {
        return names().stream()
                .filter(name -> name.startsWith(FRAMEWORK))
                .map(name -> name.substring(FRAMEWORK.length(), name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(NAMES + " names no " + FRAMEWORK));
    }

    /** Libraries leave it to the program where their messages go, and a demo of one file should say nothing of that. */
    private static boolean isLogger(Path entry) {
        return entry.getFileName().toString().startsWith("slf4j-simple-");
    }

    /** Before Maven has packed them, our own modules are folders without a name of theirs. */
    private static boolean isOurs(Path entry) {
        return Files.isDirectory(entry)
                ? OURS.stream().anyMatch(name -> Files.exists(entry.resolve(name)))
                : entry.getFileName().toString().matches("demitasse-(framework|components)-(?!.*tests).*\\.jar");
    }

    private static Set<String> names() {
        List<String> names = new ArrayList<>();
        try (InputStream in = DemoPath.class.getClassLoader().getResourceAsStream(NAMES)) {
            if (in != null) {
                Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .trim()
                                .split(":"))
                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                        .forEach(names::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().collect(Collectors.toUnmodifiableSet());
    }
}
