package io.demitasse.spaces.dev;

import io.demitasse.internal.dev.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The jars that a file names in lines such as {@code //DEPS org.example:thing:1.2}, as JBang writes them. Only what the
 * local Maven repository has already is found, and only the jars named, not what these need in turn.
 */
record Dependencies(List<Path> jars, List<Problem> missing) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern NAME = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

    static Dependencies of(String file, String source) {
        return of(file, source, repository());
    }

    static Dependencies of(String file, String source, Path repository) {
        List<Path> jars = new ArrayList<>();
        List<Problem> missing = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("//DEPS ")) {
                continue;
            }
            for (String name : SEPARATOR
                    .splitAsStream(line.substring("//DEPS ".length()).trim())
                    .toList()) {
                var parts = NAME.matcher(name);
                if (!parts.matches()) {
                    missing.add(new Problem(
                            file, i + 1L, 0, name + " names no library: write group:artifact:version.", line));
                    continue;
                }
                String version = parts.group(3);
                Path jar = repository
                        .resolve(parts.group(1).replace('.', '/'))
                        .resolve(parts.group(2))
                        .resolve(version)
                        .resolve(parts.group(2) + "-" + version + ".jar");
                if (Files.isRegularFile(jar)) {
                    jars.add(jar);
                } else {
                    missing.add(new Problem(file, i + 1L, 0, fetch(name), line));
                }
            }
        }
        return new Dependencies(List.copyOf(jars), List.copyOf(missing));
    }

    private static String fetch(String name) {
        return name + " is not in the local Maven repository. Fetch it once with: mvn dependency:get -Dartifact="
                + name;
    }

    private static Path repository() {
        String set = System.getProperty("maven.repo.local");
        return set == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(set);
    }
}
