package io.demitasse.spaces.dev;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of one Java file. It is compiled with all that the tool itself has on its class path, and with what its
 * {@code //DEPS group:artifact:version} lines name.
 */
final class OneFile implements Project {
    private final Path file;
    private final Optional<String> mainClass;
    private final Path output;

    OneFile(Path file, Optional<String> mainClass) {
        this.file = file;
        this.mainClass = mainClass;
        try {
            this.output = Scratch.folder();
        } catch (IOException e) {
            throw new OperatorException("There is no room for the compiled classes of " + file + ".", e);
        }
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
        if (!dependencies.missing().isEmpty()) {
            return new Built.Broken(dependencies.missing());
        }
        List<Path> classPath = new ArrayList<>(ToolPath.entries());
        classPath.addAll(dependencies.jars());
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
