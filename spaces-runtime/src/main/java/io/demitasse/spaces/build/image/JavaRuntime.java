package io.demitasse.spaces.build.image;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Digest;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM for images: the same modules for every program, so that all images share one layer and it is linked once. They
 * are all that a program may expect of Java, less tools, compilers and debuggers.
 *
 * @param key a name for its content
 */
record JavaRuntime(Path home, Jdk jdk, String key) {
    private static final int KEPT = 3;
    /** From here on a cache of a program has all of the JDK in it as well. */
    private static final int WHOLE_CACHE = 25;
    /** From here on jlink takes the name of a compression. */
    private static final int NAMED_COMPRESSION = 21;

    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.incubator.vector",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.nio.mapmode",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    static JavaRuntime of(Jdk jdk, UserCache cache, Progress progress) throws InterruptedException, BuildException {
        List<String> arguments = arguments(jdk);
        String key = new Digest()
                .text(jdk.release())
                .text(String.join(" ", arguments))
                .hex();
        Path kept = cache.get("runtime", key, KEPT, folder -> {
            progress.step("Linking a runtime of Java " + jdk.feature() + ", once for all programs");
            link(jdk, arguments, folder.resolve("java"));
        });
        return new JavaRuntime(kept.resolve("java"), jdk, key);
    }

    /** Whether a cache of a program is one for the whole of it, or stands upon the runtime's own. */
    boolean hasWholeCaches() {
        return jdk.feature() >= WHOLE_CACHE;
    }

    /** The name of a program's start cache. */
    String cacheName() {
        return hasWholeCaches() ? "app.aot" : "app.jsa";
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static List<String> arguments(Jdk jdk) {
        List<String> arguments = new ArrayList<>(List.of(
                "--add-modules",
                MODULES.stream().filter(jdk.modules()::contains).collect(Collectors.joining(",")),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                jdk.feature() >= NAMED_COMPRESSION ? "zip-6" : "2"));
        if (jdk.feature() < WHOLE_CACHE) {
            arguments.add("--generate-cds-archive");
        }
        return arguments;
    }

    private static void link(Jdk jdk, List<String> arguments, Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(jdk.home().resolve("bin").resolve("jlink").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--output", home.toString()));
        Process jlink = new ProcessBuilder(command).redirectErrorStream(true).start();
        jlink.getOutputStream().close();
        String said;
        try (var out = jlink.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        if (jlink.waitFor() != 0) {
            throw new OperatorException("jlink of " + jdk.home() + " could not link a runtime: " + said
                    + ". Install the whole JDK, with its jmods, or set JAVA_HOME to another.");
        }
        dropArchiveForHugeHeaps(home);
    }

    private static void dropArchiveForHugeHeaps(Path home) throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("lib").resolve("server"))) {
            for (Path file : all.filter(each -> each.getFileName().toString().startsWith("classes_"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
