package io.demitasse.spaces.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies a class path into a folder: the program's own classes as {@code app.jar}, all else below {@code lib/}. */
final class ClassPathFolder {
    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    ClassPathFolder(Path folder) {
        this.folder = folder;
    }

    /** Copies, and gives the names in order. The first entry holds the program's own classes. */
    List<String> copy(List<Path> classPath) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        List<String> names = new ArrayList<>(List.of("app.jar"));
        Jar.write(classPath.get(0), folder.resolve("app.jar"));
        for (Path entry : classPath.subList(1, classPath.size())) {
            if (Files.exists(entry)) {
                String name = "lib/" + free(jarName(entry));
                if (Files.isDirectory(entry)) {
                    Jar.write(entry, folder.resolve(name));
                } else {
                    Files.copy(entry, folder.resolve(name));
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Of a folder such as {@code framework/target/classes} the name of the module counts. */
    private static String jarName(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry.getFileName().toString();
        }
        Path module = entry.endsWith(Path.of("target", "classes"))
                ? entry.resolve("..").resolve("..").normalize()
                : entry;
        return module.getFileName() + ".jar";
    }

    /** Two libraries of different groups may have one name. */
    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name.replaceFirst("\\.jar$", "") + "-" + i + ".jar";
        }
        return free;
    }
}
