package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of one Java file. It is compiled with Demitasse, and with what its {@code //DEPS group:artifact:version}
 * lines name and what that needs in turn.
 */
final class OneFile implements Project {
    private final Path file;
    private final Optional<String> mainClass;
    private final Path output;
    /** Fetched once, as a demo that is edited is built again and again. */
    private List<Dependencies.Named> named = List.of();

    private List<Path> libraries = List.of();

    OneFile(Path file, Optional<String> mainClass) {
        this.file = file;
        this.mainClass = mainClass;
        try {
            this.output = Scratch.folder();
        } catch (IOException e) {
            throw new OperatorException("There is no room for the compiled classes of " + file + ".", e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public Built build() {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            return Built.Broken.of(file + " can't be read: " + e.getMessage());
        }
        var dependencies = Dependencies.of(name(), source);
        if (!dependencies.problems().isEmpty()) {
            return new Built.Broken(dependencies.problems());
        }
        if (!dependencies.named().equals(named)) {
            var fetched = Libraries.ofUser().fetch(name(), dependencies.named());
            if (!fetched.problems().isEmpty()) {
                return new Built.Broken(fetched.problems());
            }
            named = dependencies.named();
            libraries = fetched.jars();
        }
        List<Path> classPath = new ArrayList<>(DemoPath.entries());
        classPath.addAll(libraries);
        try {
            // A folder of its own each time: the program that still runs loads classes from the last one.
            Path classes = Files.createTempDirectory(output, "classes");
            var problems = new Javac(classPath).compile(file, classes);
            if (!problems.isEmpty()) {
                return new Built.Broken(problems);
            }
            classPath.add(0, classes);
            return new MainClass(classPath, mainClass).in(classes, name());
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled classes of " + file + " can't be written.", e);
        }
    }

    @Override
    public List<Watched> watched() {
        return List.of(new Watched(file.resolveSibling(""), false, Optional.of(name())));
    }

    @Override
    public String line(String name, long number) {
        return name.equals(name()) ? Sources.line(file, number) : "";
    }
}
