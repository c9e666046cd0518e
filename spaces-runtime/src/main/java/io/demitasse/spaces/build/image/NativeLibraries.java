package io.demitasse.spaces.build.image;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The libraries of this system that a runtime needs in an image which has nothing else. */
final class NativeLibraries {
    /** Loaded by name only: of the C library to look up hosts, for libraries in C++, and to draw texts. */
    private static final List<String> BY_NAME = List.of(
            "libresolv.so.2",
            "libnss_dns.so.2",
            "libnss_files.so.2",
            "libstdc++.so.6",
            "libgcc_s.so.1",
            "libz.so.1",
            "libfontconfig.so.1");

    /** For windows and sound, which a server has none of. */
    private static final Set<String> WITHOUT =
            Set.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");

    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Path> open = new ArrayDeque<>();
    private final List<Path> folders;
    private final Set<String> own = new HashSet<>();

    private NativeLibraries(String arch) {
        String triple = arch + "-linux-gnu";
        this.folders = List.of(
                Path.of("/lib", triple),
                Path.of("/usr/lib", triple),
                Path.of("/lib64"),
                Path.of("/usr/lib64"),
                Path.of("/lib"),
                Path.of("/usr/lib"));
    }

    /** Files by the place where they are looked for. */
    static SortedMap<String, Path> of(JavaRuntime runtime) {
        try {
            return new NativeLibraries(runtime.jdk().arch()).collect(runtime);
        } catch (IOException e) {
            throw new OperatorException("The libraries of this system can't be read: " + e.getMessage(), e);
        }
    }

    private SortedMap<String, Path> collect(JavaRuntime runtime) throws IOException {
        try (Stream<Path> all = Files.walk(runtime.home().resolve("lib"))) {
            all.filter(file -> file.toString().endsWith(".so") && !WITHOUT.contains(name(file)))
                    .sorted()
                    .forEach(file -> {
                        own.add(name(file));
                        open.add(file);
                    });
        }
        open.add(runtime.java());
        for (String name : BY_NAME) {
            need(name);
        }
        while (!open.isEmpty()) {
            Elf elf = Elf.read(open.remove());
            elf.loader().map(Path::of).filter(Files::exists).ifPresent(loader -> found.put(loader.toString(), loader));
            elf.needed().forEach(this::need);
        }
        return found;
    }

    private void need(String name) {
        if (own.contains(name) || !seen.add(name)) {
            return;
        }
        Optional<Path> file = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        // What is not here either is not needed by what runs here.
        file.ifPresent(library -> {
            if (!name.startsWith("ld-linux")) {
                found.put(library.toString(), library);
                open.add(library);
            }
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
