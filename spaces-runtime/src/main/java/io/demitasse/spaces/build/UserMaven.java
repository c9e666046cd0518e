package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The user's Maven, as the user would run it. */
final class UserMaven implements Maven {
    @Override
    public Said run(Path project, List<String> words) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn"));
        command.addAll(words);
        Process maven = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        maven.getOutputStream().close();
        try (var lines = maven.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = lines.lines().toList();
            return new Said(maven.waitFor(), said);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            maven.destroy();
        }
    }

    @Override
    public Path notes() throws IOException {
        return Scratch.folder();
    }

    @Override
    public Optional<Path> own(Path project, Path named) {
        return Optional.of(named);
    }
}
