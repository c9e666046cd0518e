package io.demitasse.spaces.build;

import io.demitasse.internal.dev.Problem;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the mistakes in what Maven prints. */
final class MavenOutput {
    /** For instance {@code [ERROR] /home/ann/demo/src/main/java/Demo.java:[12,5] ';' expected}. */
    private static final Pattern PLACE =
            Pattern.compile("\\[ERROR] ([^\\x00]+\\.java):\\[(\\d{1,9}),(\\d{1,9})] (?:error: )?(.*)");

    /** Some versions end colours that they were told not to use. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[\\d;]*m");

    private static final int LINES = 20;

    private MavenOutput() {}

    /**
     * The mistakes of the compiler, each once; where there are none, what Maven says.
     *
     * @param own where a file really is that may be read, since a plugin may print any name
     */
    static List<Problem> problems(Path folder, List<String> printed, Function<Path, Optional<Path>> own) {
        List<String> lines = printed.stream()
                .map(line -> COLOUR.matcher(line).replaceAll(""))
                .toList();
        Set<Problem> found = new LinkedHashSet<>();
        for (String line : lines) {
            var place = PLACE.matcher(line);
            if (place.matches()) {
                Path file = Path.of(place.group(1));
                long number = Long.parseLong(place.group(2));
                found.add(new Problem(
                        file.startsWith(folder) ? folder.relativize(file).toString() : file.toString(),
                        number,
                        Long.parseLong(place.group(3)),
                        place.group(4),
                        own.apply(file)
                                .map(source -> Sources.line(source, number))
                                .orElse("")));
            }
        }
        if (!found.isEmpty()) {
            return List.copyOf(found);
        }
        String said = lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .limit(LINES)
                .map(line -> line.substring("[ERROR]".length()).trim())
                .collect(Collectors.joining("\n"));
        return List.of(Problem.of(said.isBlank() ? String.join("\n", lines) : said));
    }
}
