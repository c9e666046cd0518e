package io.demitasse.internal.page;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins small ES modules into one script, so that a page needs one request for all it uses. It knows two forms only,
 * which the lint rules of the project enforce: {@code import { a, b } from "./x.js";} (or {@code "demitasse/x.js"}, a
 * module of the framework) and {@code export} before a declaration, each at the start of a line. Names at the top level
 * are unique over all modules.
 */
final class Linker {
    private static final Pattern IMPORT =
            Pattern.compile("^import (\\{[^}]*\\}) from \"([^\"]+)\";\\R", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?(?:function|const|class|let) (\\w+))", Pattern.MULTILINE);
    private static final Pattern COMMENT =
            Pattern.compile("^[ \\t]*(?://.*|/\\*\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/)[ \\t]*\\R", Pattern.MULTILINE);

    private static final Pattern NAME =
            Pattern.compile("^(?:async )?(?:function|const|let|class) (\\w+)", Pattern.MULTILINE);

    private final Map<String, String> joined = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final UnaryOperator<String> sources;

    /** Reads modules by their path on the class path. */
    Linker(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /** Adds a module after those that it imports, unless it was added before. */
    Linker add(String path) {
        if (joined.containsKey(path)) {
            return this;
        }
        joined.put(path, "");
        String source = sources.apply(path);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            add(resolve(path, imports.group(2)));
        }
        String body = EXPORT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll("");
        claimNames(path, body);
        joined.remove(path);
        joined.put(path, COMMENT.matcher(body).replaceAll(""));
        return this;
    }

    private void claimNames(String path, String body) {
        Matcher name = NAME.matcher(body);
        while (name.find()) {
            String other = names.putIfAbsent(name.group(1), path);
            if (other != null) {
                throw new IllegalStateException("The scripts " + other + " and " + path + " both declare "
                        + name.group(1) + ". Joined into one they would clash: rename one of them.");
            }
        }
    }

    /** The modules that one imports. */
    static List<String> imported(String path, String source) {
        return IMPORT.matcher(source)
                .results()
                .map(match -> resolve(path, match.group(2)))
                .toList();
    }

    /** A module that runs after the joined script of a page that {@linkplain #shared shares} what it exports. */
    static String late(String source) {
        String body = IMPORT.matcher(source).replaceAll("const $1 = globalThis.demitasse;\n");
        return COMMENT.matcher(EXPORT.matcher(body).replaceAll("")).replaceAll("") + share(source);
    }

    private static String share(String source) {
        List<String> exported =
                EXPORT.matcher(source).results().map(match -> match.group(1)).toList();
        return "\nObject.assign(globalThis.demitasse, { " + String.join(", ", exported) + " });\n";
    }

    /** The paths of all modules added. */
    Set<String> paths() {
        return Set.copyOf(joined.keySet());
    }

    /** What makes the exports of all modules added known to those that are loaded later. */
    String shared() {
        return "\nglobalThis.demitasse = {};"
                + joined.keySet().stream().map(sources).map(Linker::share).collect(Collectors.joining());
    }

    /** All modules added, those imported first. */
    String script() {
        return String.join("\n", joined.values());
    }

    private static String resolve(String from, String name) {
        if (name.startsWith("demitasse/")) {
            return Assets.SCRIPTS + name.substring("demitasse/".length());
        }
        return URI.create(from).resolve(name).getPath();
    }
}
