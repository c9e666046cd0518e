package io.demitasse.examples.bench;

import io.demitasse.examples.Greeter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The greeter and all that it needs in one runnable jar, as an author would ship it. */
final class GreeterJar {
    /** Groups of the class path that only models or tests need; what is left is what a greeter needs. */
    private static final List<String> NOT_NEEDED = List.of(
            "org/apache/opennlp",
            "dev/langchain4j",
            "com/microsoft",
            "ai/djl",
            "net/java/dev/jna",
            "org/junit",
            "org/assertj",
            "net/bytebuddy",
            "org/awaitility",
            "org/hamcrest",
            "com/tngtech",
            "org/opentest4j",
            "org/apiguardian",
            "com/deque",
            "com/google/code/gson",
            "com/google/errorprone",
            "commons-",
            "org/apache/commons");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private GreeterJar() {}

    /** Writes the jar into that folder. */
    static Path into(Path folder) throws IOException, URISyntaxException {
        var jar = new GreeterJar();
        for (Path part : classPath()) {
            if (Files.isDirectory(part)) {
                jar.addFolder(part);
            } else if (NOT_NEEDED.stream().noneMatch(group -> slashes(part).contains("/" + group))
                    && !slashes(part).endsWith("-tests.jar")) {
                jar.addJar(part);
            }
        }
        Path file = folder.resolve("greeter.jar");
        jar.write(file);
        return file;
    }

    /** The class path: of Maven's class loader under exec:java, else of the JVM. */
    private static List<Path> classPath() throws URISyntaxException {
        if (GreeterJar.class.getClassLoader() instanceof URLClassLoader loader) {
            List<Path> parts = new java.util.ArrayList<>();
            for (URL url : loader.getURLs()) {
                parts.add(Path.of(url.toURI()));
            }
            return parts;
        }
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Of the examples only the greeter and the process that is measured, of other modules all but their tests. */
    private void addFolder(Path folder) throws IOException {
        boolean examples = Files.exists(folder.resolve("io/demitasse/examples"));
        if (!examples && folder.endsWith("test-classes")) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = slashes(folder.relativize(file));
                boolean greeter =
                        name.matches("simplelogger.properties|.*/(Greeter|ServedApp|BenchApps)(\\$.*)?\\.class");
                if (examples ? greeter : !name.endsWith(".java")) {
                    add(name, Files.readAllBytes(file));
                }
            }
        }
    }

    private void addJar(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (!entry.isDirectory()
                        && !name.equals("META-INF/MANIFEST.MF")
                        && !name.endsWith("module-info.class")
                        && !name.matches("META-INF/.*\\.(SF|RSA)")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        add(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    /** The first of equal names wins; services of all jars are kept. */
    private void add(String name, byte[] content) throws IOException {
        byte[] before = entries.putIfAbsent(name, content);
        if (before != null && name.startsWith("META-INF/services/")) {
            var both = new ByteArrayOutputStream();
            both.write(before);
            both.write('\n');
            both.write(content);
            entries.put(name, both.toByteArray());
        }
    }

    private void write(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeter.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
