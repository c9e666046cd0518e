package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the class to run. */
final class MainClass {
    private final List<Path> classPath;
    private final Optional<String> wanted;

    MainClass(List<Path> classPath, Optional<String> wanted) {
        this.classPath = classPath;
        this.wanted = wanted;
    }

    /** The program whose main method is in that folder of classes. */
    Built in(Path classes, String project) {
        if (wanted.isPresent()) {
            return new Built.Program(classPath, wanted.get());
        }
        List<String> found = candidates(classes);
        if (found.size() == 1) {
            return new Built.Program(classPath, found.get(0));
        }
        return Built.Broken.of(
                found.isEmpty()
                        ? project + " has no class with a main method, so there is nothing to run."
                        : project + " has several classes with a main method: " + String.join(", ", found)
                                + ". Say which one to run with --main.");
    }

    private List<String> candidates(Path classes) {
        try (var loader = new URLClassLoader(
                        classPath.stream().map(MainClass::url).toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader());
                Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> hasMain(name, loader))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The classes in " + classes + " can't be read.", e);
        }
    }

    /** Looks at the class without running any of it. A main method without arguments counts from Java 25 up. */
    private static boolean hasMain(String name, ClassLoader loader) {
        try {
            return Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
                    .filter(method -> method.getName().equals("main") && method.getReturnType() == void.class)
                    .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String[].class})
                            || (method.getParameterCount() == 0
                                    && Runtime.version().feature() >= 25));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry + " can't be on a class path.", e);
        }
    }
}
