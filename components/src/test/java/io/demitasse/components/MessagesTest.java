package io.demitasse.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.text.Bundles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the components in every language. */
final class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path OWN = Path.of("src", "main", "resources", "META-INF", "demitasse");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z][A-Za-z]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void everyKeyInTheCodeIsALineInEveryLanguage() throws IOException {
        for (var language : Bundles.LANGUAGES) {
            assertThat(lines(language.getLanguage()).keySet())
                    .as(language.getDisplayLanguage())
                    .containsAll(keysInCode());
        }
    }

    @Test
    void everyLineIsUsed() throws IOException {
        assertThat(keysInCode()).containsAll(own("en").keySet());
    }

    @Test
    void everyLanguageHasTheSameLinesWithTheSameValues() throws IOException {
        Map<String, Set<String>> english = values(own("en"));
        for (var language : Bundles.LANGUAGES) {
            assertThat(values(own(language.getLanguage())))
                    .as(language.getDisplayLanguage())
                    .isEqualTo(english);
        }
    }

    @Test
    void noLineHasAnApostropheThatSwallowsItsValues() throws IOException {
        for (var language : Bundles.LANGUAGES) {
            assertThat(own(language.getLanguage()).values()).noneMatch(line -> line.matches(".*(?<!')'(?!').*"));
        }
    }

    private static Map<String, Set<String>> values(Map<String, String> lines) {
        Map<String, Set<String>> values = new TreeMap<>();
        lines.forEach((key, line) -> values.put(
                key,
                VALUE.matcher(line)
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return values;
    }

    private static Set<String> keysInCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> keys = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
            return keys;
        }
    }

    private static Map<String, String> own(String language) throws IOException {
        return load(
                OWN.resolve("components_" + language + ".properties").toUri().toURL());
    }

    private static Map<String, String> lines(String language) throws IOException {
        Map<String, String> all = new TreeMap<>(own(language));
        String name = "/META-INF/demitasse/framework_" + language + ".properties";
        all.putAll(load(Objects.requireNonNull(Bundles.class.getResource(name), name)));
        return all;
    }

    private static Map<String, String> load(URL url) throws IOException {
        var lines = new Properties();
        try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
    }
}
