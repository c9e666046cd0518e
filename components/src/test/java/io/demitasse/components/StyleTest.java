package io.demitasse.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheets of the components. */
final class StyleTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b(?=[^{}]*[;}])|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|:\\s*[^;{}]*\\b(?:white|black|red|"
                    + "green|blue|gray|grey|orange|brown|yellow|silver|gold)\\b[^;{}]*;");
    private static final Pattern TOKEN = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern DEFINED = Pattern.compile("^\\s*(--[\\w-]+):", Pattern.MULTILINE);

    @Test
    void takeEveryColourFromTheTokens() throws IOException {
        for (Path sheet : sheets()) {
            assertThat(COLOUR.matcher(Files.readString(sheet)).results().map(found -> found.group()))
                    .as(sheet.getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void useTokensThatThereAre() throws IOException {
        Set<String> tokens = new TreeSet<>();
        try (var in = StyleTest.class.getResourceAsStream("/io/demitasse/internal/page/css/tokens.css")) {
            String css = new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            DEFINED.matcher(css).results().forEach(found -> tokens.add(found.group(1)));
        }
        for (Path sheet : sheets()) {
            assertThat(TOKEN.matcher(Files.readString(sheet)).results().map(found -> found.group(1)))
                    .as(sheet.getFileName().toString())
                    .isSubsetOf(tokens);
        }
    }

    @Test
    void lieBesideAComponentOfTheirName() throws IOException {
        assertThat(sheets())
                .hasSizeGreaterThan(10)
                .allSatisfy(sheet -> assertThat(sheet.getParent())
                        .isDirectoryContaining(file -> file.toString().endsWith(".java")));
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".css")).toList();
        }
    }
}
