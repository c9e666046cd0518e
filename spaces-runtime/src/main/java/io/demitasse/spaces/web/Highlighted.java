package io.demitasse.spaces.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.pre;

import io.demitasse.component.Markup;
import j2html.tags.DomContent;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Source code with its words set apart, as in Markdown. */
final class Highlighted {
    /** What is longer is shown as it is: nobody reads it word by word. */
    static final int LONGEST = 1 << 18;

    private static final Pattern TICKS = Pattern.compile("`{3,}");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("java", "java"),
            Map.entry("kt", "kotlin"),
            Map.entry("py", "python"),
            Map.entry("js", "js"),
            Map.entry("ts", "ts"),
            Map.entry("json", "json"),
            Map.entry("html", "html"),
            Map.entry("xml", "xml"),
            Map.entry("css", "css"),
            Map.entry("c", "c"),
            Map.entry("cpp", "cpp"),
            Map.entry("go", "go"),
            Map.entry("rs", "rust"),
            Map.entry("rb", "ruby"),
            Map.entry("r", "r"),
            Map.entry("sh", "bash"),
            Map.entry("sql", "sql"),
            Map.entry("toml", "toml"),
            Map.entry("yml", "yaml"),
            Map.entry("yaml", "yaml"),
            Map.entry("properties", "properties"),
            Map.entry("dockerfile", "dockerfile"));

    private Highlighted() {}

    /** A text as the content of a file of that path. */
    static DomContent of(String path, String text) {
        String language = language(path);
        return language.isEmpty() || text.length() > LONGEST
                ? pre(code(text))
                : Markup.markdown(
                        fence(text) + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence(text));
    }

    private static String language(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }

    /** Longer than any in the text, so that none ends it. */
    private static String fence(String text) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(2);
        return "`".repeat(longest + 1);
    }
}
