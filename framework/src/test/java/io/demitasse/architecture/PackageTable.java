package io.demitasse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of packages in ARCHITECTURE.md: each with the packages and the libraries that it may use. */
record PackageTable(Map<String, Set<String>> rows) {
    private static final Path PAGE = Path.of("..", "ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern CODE = Pattern.compile("`([\\w.]+)`");

    /** The libraries as the table calls them, and the packages that they are. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("commonmark", Set.of("org.commonmark")),
            Map.entry("jedis", Set.of("redis.clients.jedis")),
            Map.entry("database", Set.of("org.jdbi", "org.flywaydb", "com.zaxxer.hikari", "javax.sql")),
            Map.entry("postgresql", Set.of("org.postgresql", "com.zaxxer.hikari", "javax.sql")),
            Map.entry("fabric8", Set.of("io.fabric8")),
            Map.entry("docker", Set.of("com.github.dockerjava", "org.apache.commons.compress")),
            Map.entry("fastcsv", Set.of("de.siegmar.fastcsv")),
            Map.entry("j2html", Set.of("j2html")),
            Map.entry("jackson", Set.of("com.fasterxml.jackson")),
            Map.entry("javac", Set.of("javax.tools")),
            Map.entry("javalin", Set.of("io.javalin", "kotlin")),
            Map.entry("jetty", Set.of("org.eclipse.jetty", "jakarta.servlet")),
            Map.entry("jgit", Set.of("org.eclipse.jgit")),
            Map.entry("jib", Set.of("com.google.cloud.tools.jib")),
            Map.entry("junit", Set.of("org.junit")),
            Map.entry("maven", Set.of("eu.maveniverse.maven.mima", "org.eclipse.aether")),
            Map.entry("mcp", Set.of("io.modelcontextprotocol", "reactor.core", "org.reactivestreams")),
            Map.entry("picocli", Set.of("picocli")),
            Map.entry("sanitizer", Set.of("org.owasp.html")),
            Map.entry("sshd", Set.of("org.apache.sshd")),
            Map.entry("slf4j", Set.of("org.slf4j")),
            Map.entry("snakeyaml", Set.of("org.yaml.snakeyaml")));

    static PackageTable read() {
        try {
            Map<String, Set<String>> rows = new LinkedHashMap<>();
            for (String line : Files.readAllLines(PAGE)) {
                ROW.matcher(line)
                        .results()
                        .forEach(row -> rows.put(full(row.group(1)), allowed(row.group(2), row.group(3))));
            }
            return new PackageTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prefixes of what a package may use beside itself and the JDK. */
    private static Set<String> allowed(String packages, String libraries) {
        Stream<String> own = codes(packages).map(PackageTable::full);
        Stream<String> foreign = codes(libraries).flatMap(library -> {
            if (!LIBRARIES.containsKey(library)) {
                throw new AssertionError("ARCHITECTURE.md names a library that this test does not know: " + library);
            }
            return LIBRARIES.get(library).stream();
        });
        return Stream.concat(own, foreign).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1));
    }

    private static String full(String name) {
        return name.startsWith("io.demitasse") ? name : "io.demitasse." + name;
    }
}
