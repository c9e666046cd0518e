package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.TestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A base for Dockerfiles where no registry can be reached: a shell and a few programs of this machine, with the
 * libraries that they need.
 */
final class ShellImage {
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");
    private static final List<String> PROGRAMS = List.of("sh", "cat", "cp", "mkdir", "sleep");

    private ShellImage() {}

    /**
     * Builds it from a folder that may hold more for it below {@code root}.
     *
     * @param name less its tag
     */
    static Image build(String name, Path folder) throws Exception {
        Path root = Files.createDirectories(folder.resolve("root"));
        for (String program : PROGRAMS) {
            Path file = Path.of("/bin", program);
            copy(file, root);
            libraries(file).forEach(library -> copy(library, root));
        }
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY root/ /\n");
        return new DockerImages(TestEngine.host(), name).dockerfile(folder, 7860, new TestLog().log());
    }

    /** Gives an image another name, as a registry would have it. */
    static void tag(String image, String repository, String tag) {
        try (Engine engine = Engine.at(TestEngine.host())) {
            engine.ask(
                    "give an image a name",
                    client -> client.tagImageCmd(image, repository, tag).exec());
        }
    }

    private static void copy(Path file, Path root) {
        try {
            Path to = root.resolve(file.toString().substring(1));
            Files.createDirectories(to.getParent());
            if (!Files.exists(to)) {
                Files.copy(file.toRealPath(), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> libraries(Path program) throws IOException {
        Process ldd = new ProcessBuilder("ldd", program.toString()).start();
        String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return LIBRARY.matcher(said)
                .results()
                .map((MatchResult library) -> Path.of(library.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
