package io.demitasse.internal.page;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Joins {@linkplain ScriptModule small ES modules} into one script, so that a page needs one request for all it uses. A
 * module imports others by their place beside it ({@code ./x.js}) or in the framework ({@code demitasse/x.js}). Names
 * at the top level are unique over all modules.
 */
final class Linker {
    private final Map<String, ScriptModule> joined = new LinkedHashMap<>();
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
        var module = ScriptModule.of(sources.apply(path));
        joined.put(path, module);
        module.imports().forEach(imported -> add(resolve(path, imported.path())));
        claimNames(path, module);
        joined.remove(path);
        joined.put(path, module);
        return this;
    }

    private void claimNames(String path, ScriptModule module) {
        for (String name : module.names()) {
            String other = names.putIfAbsent(name, path);
            if (other != null) {
                throw new IllegalStateException("The scripts " + other + " and " + path + " both declare " + name
                        + ". Joined into one they would clash: rename one of them.");
            }
        }
    }

    /** The modules that one imports. */
    static List<String> imported(String path, String source) {
        return ScriptModule.of(source).imports().stream()
                .map(imported -> resolve(path, imported.path()))
                .toList();
    }

    /** A module that runs after the joined script of a page that {@linkplain #shared shares} what it exports. */
    static String late(String source) {
        var module = ScriptModule.of(source);
        String imports = module.imports().stream()
                .map(imported -> "const " + imported.names() + " = globalThis.demitasse;\n")
                .collect(Collectors.joining());
        return imports + module.body() + share(module);
    }

    private static String share(ScriptModule module) {
        return "\nObject.assign(globalThis.demitasse, { " + String.join(", ", module.exports()) + " });\n";
    }

    /** The paths of all modules added. */
    Set<String> paths() {
        return Set.copyOf(joined.keySet());
    }

    /** What makes the exports of all modules added known to those that are loaded later. */
    String shared() {
        return "\nglobalThis.demitasse = {};"
                + joined.values().stream().map(Linker::share).collect(Collectors.joining());
    }

    /** All modules added, those imported first. */
    String script() {
        return joined.values().stream().map(ScriptModule::body).collect(Collectors.joining("\n"));
    }

    private static String resolve(String from, String name) {
        if (name.startsWith("demitasse/")) {
            return Assets.SCRIPTS + name.substring("demitasse/".length());
        }
        return URI.create(from).resolve(name).getPath();
    }
}
