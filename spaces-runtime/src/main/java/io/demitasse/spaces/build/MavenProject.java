package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a Maven project: compiled by Maven, with the class path that Maven says. */
final class MavenProject implements Project {
    private final Path folder;
    private final Optional<String> mainClass;
    private final Path classPathFile;
    private String classPathOf = "";

    MavenProject(Path folder, Optional<String> mainClass) {
        this.folder = folder;
        this.mainClass = mainClass;
        try {
            this.classPathFile = Scratch.folder().resolve("classpath");
        } catch (IOException e) {
            throw new OperatorException("There is no room for the class path of " + folder + ".", e);
        }
    }

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public Built build() throws InterruptedException {
        try {
            String pom = Files.readString(folder.resolve("pom.xml"));
            List<String> goals = new ArrayList<>(List.of("compile"));
            if (!pom.equals(classPathOf)) {
                goals.addAll(List.of(
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + classPathFile,
                        "-Dmdep.includeScope=runtime"));
            }
            Said said = maven(goals);
            if (said.code() != 0) {
                return new Built.Broken(MavenOutput.problems(folder, said.lines()));
            }
            classPathOf = pom;
            return program();
        } catch (IOException e) {
            return Built.Broken.of("Maven could not be run on " + folder + ": " + e.getMessage());
        }
    }

    private Built program() throws IOException {
        Path classes = folder.resolve("target").resolve("classes");
        if (!Files.isDirectory(classes)) {
            return Built.Broken.of(name() + " has no class with a main method, so there is nothing to run.");
        }
        // The next compilation writes into target/classes while this program still runs.
        Path copy = Files.createTempDirectory(classPathFile.getParent(), "classes");
        Folders.copy(classes, copy);
        List<Path> classPath = new ArrayList<>(List.of(copy));
        Stream.of(Files.readString(classPathFile).trim().split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(classPath::add);
        return new MainClass(classPath, mainClass).in(copy, name());
    }

    private record Said(int code, List<String> lines) {}

    private Said maven(List<String> goals) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-q", "-B"));
        command.addAll(goals);
        Process maven = new ProcessBuilder(command)
                .directory(folder.toFile())
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
    public List<Watched> watched() {
        return List.of(
                new Watched(folder, false, Optional.of("pom.xml")),
                new Watched(folder.resolve("src").resolve("main"), true, Optional.empty()));
    }

    @Override
    public String line(String file, long number) {
        try (Stream<Path> all = Files.walk(folder.resolve("src").resolve("main"))) {
            return all.filter(path -> path.endsWith(file))
                    .findFirst()
                    .map(path -> Sources.line(path, number))
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
