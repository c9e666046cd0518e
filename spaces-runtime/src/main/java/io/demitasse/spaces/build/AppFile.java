package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.card.CardReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the Java file of a folder without a pom.xml. */
final class AppFile {
    private AppFile() {}

    /**
     * The file that the card names, else the only one there is.
     *
     * @throws OperatorException if there is none, or it is not clear which
     */
    static Path in(Path folder) {
        List<Path> files = javaFiles(folder);
        if (Readme.of(folder).filter(CardReading.Valid.class::isInstance).orElse(null)
                instanceof CardReading.Valid valid) {
            String name = valid.card().appFile();
            Path file = folder.resolve(name).normalize();
            if (name.endsWith(".java") && file.startsWith(folder) && Files.isRegularFile(file)) {
                return file;
            }
            if (files.size() != 1) {
                throw new OperatorException(
                        folder + " has no " + name + ". Name its Java file in README.md, as app_file.");
            }
        }
        if (files.size() == 1) {
            return files.get(0);
        }
        throw new OperatorException(
                files.isEmpty()
                        ? folder
                                + " has neither a Java file nor a pom.xml. Give a Java file or a folder with one of these."
                        : folder + " has several Java files: "
                                + files.stream()
                                        .map(file -> file.getFileName().toString())
                                        .collect(Collectors.joining(", "))
                                + ". Give one of them, or name it in README.md, as app_file.");
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperatorException(folder + " can't be read: " + e.getMessage(), e);
        }
    }
}
