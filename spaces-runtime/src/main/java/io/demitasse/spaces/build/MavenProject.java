package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a Maven project: compiled by Maven, with the class path that Maven says. */
final class MavenProject implements Project {
    private final Path folder;
    private final Optional<String> mainClass;
    private final Maven maven;
    private final Path scratch;
    private final Path classPathFile;
    private String classPathOf = "";

    MavenProject(Path folder, Optional<String> mainClass, Maven maven) {
        this.folder = folder;
        this.mainClass = mainClass;
        this.maven = maven;
        try {
            this.scratch = Scratch.folder();
            this.classPathFile = maven.notes().resolve("classpath");
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
            List<String> words = new ArrayList<>(List.of("-q", "-B", "compile"));
            if (!pom.equals(classPathOf)) {
                Files.deleteIfExists(classPathFile);
                words.addAll(List.of(
                        "org.apache.maven.plugins:maven-dependency-plugin:build-classpath",
                        "-Dmdep.outputFile=" + classPathFile,
                        "-Dmdep.includeScope=runtime"));
            }
            Maven.Said said = maven.run(folder, words);
            if (said.code() != 0) {
                return new Built.Broken(MavenOutput.problems(folder, said.lines(), file -> maven.own(folder, file)));
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
        List<Path> classPath = new ArrayList<>();
        for (Path named : concat(classes, new MavenClassPath(classPathFile).entries())) {
            Optional<Path> own = maven.own(folder, named);
            if (own.isEmpty()) {
                return Built.Broken.of(name() + " can't be run with " + named + ": only plain files of the project and"
                        + " what Maven has fetched for it can be part of its program, without links. Name libraries as"
                        + " dependencies from a repository.");
            }
            classPath.add(own.get());
        }
        // The next compilation writes into target/classes while this program still runs.
        Path copy = Files.createTempDirectory(scratch, "classes");
        Folders.copy(classPath.set(0, copy), copy);
        return new MainClass(classPath, mainClass).in(copy, name());
    }

    private static List<Path> concat(Path first, List<Path> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
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
