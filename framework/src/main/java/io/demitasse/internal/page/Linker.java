package io.demitasse.internal.page;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins small ES modules into one script, so that a page needs one request for all it uses. It knows two forms only,
 * which the lint rules of the project enforce: {@code import { a, b } from "./x.js";} (or {@code "demitasse/x.js"}, a
 * module of the framework) and {@code export} before a declaration, each at the start of a line. Names at the top level
 * are unique over all modules.
 */
final class Linker {
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{[^}]*\\} from \"([^\"]+)\";\\R", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?function|const|class|let)", Pattern.MULTILINE);
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
            add(resolve(path, imports.group(1)));
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
