package io.demitasse.internal.page;

import io.demitasse.component.Component;
import io.demitasse.internal.graph.AppGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheet and the script of one app: the page's own and those of the components it uses, and no others. */
public final class Assets {
    static final String SCRIPTS = "/io/demitasse/internal/page/js/";
    private static final String STYLES = "/io/demitasse/internal/page/css/";
    private static final List<String> SHEETS = List.of(
            "tokens.css",
            "base.css",
            "prose.css",
            "field.css",
            "button.css",
            "layout.css",
            "examples.css",
            "page.css",
            "status.css",
            "toast.css");

    /** {@code @import "../choice/choice.css";} at the start of a component's sheet brings in one that it shares. */
    private static final String IMPORT = "@import \"";

    private final Asset style;
    private final Asset script;
    private final Set<String> held;

    /** Joins what the app uses, in the looks of that theme; the empty name is the default. */
    public Assets(AppGraph graph, String theme) {
        this(graph, theme, false);
    }

    /** As {@link #Assets(AppGraph, String)}; for an app in the making, with what tells of its source. */
    public Assets(AppGraph graph, String theme, boolean dev) {
        List<String> kinds = graph.components().values().stream()
                .flatMap(Assets::kinds)
                .distinct()
                .sorted()
                .toList();
        List<String> sheets = Stream.concat(SHEETS.stream(), dev ? Stream.of("dev.css") : Stream.of())
                .toList();
        style = Asset.of("app.css", "text/css", style(sheets, theme, kinds));
        Linker linker = linker(kinds, dev);
        // Parts that come later may use components that nobody knows of yet.
        String shared = graph.parts().isEmpty() ? "" : linker.shared();
        script = Asset.of("app.js", "text/javascript", linker.script() + shared);
        held = Stream.concat(linker.paths().stream(), sheets(kinds).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The style sheet of the start page. */
    public static Asset startStyle(String theme) {
        return style("page.css", theme, "tokens.css", "base.css", "page.css", "cards.css");
    }

    /** The style sheet of the page about the API. */
    public static Asset apiStyle(String theme) {
        return style("api/page.css", theme, "tokens.css", "base.css", "prose.css", "button.css", "page.css", "api.css");
    }

    /** The script of the page about the API. */
    public static Asset apiScript() {
        var linker = new Linker(Assets::required).add(SCRIPTS + "api.js");
        return Asset.of("api/page.js", "text/javascript", linker.script());
    }

    private static Asset style(String name, String theme, String... sheets) {
        return Asset.of(name, "text/css", style(List.of(sheets), theme, List.of()));
    }

    /** The style sheet of a page where people sign in, in the looks of that theme. */
    public static Asset loginStyle(String theme) {
        List<String> sheets = List.of("tokens.css", "base.css", "field.css", "button.css", "page.css", "login.css");
        return Asset.of("login.css", "text/css", style(sheets, theme, List.of()));
    }

    /** The style sheet. */
    public Asset style() {
        return style;
    }

    /** The script. */
    public Asset script() {
        return script;
    }

    /** The paths of the style sheets and scripts in them. */
    Set<String> held() {
        return held;
    }

    /** The paths of the component's and its parts' assets on the class path, without their endings. */
    static Stream<String> kinds(Component<?> component) {
        String folder = "/" + component.getClass().getPackageName().replace('.', '/') + "/";
        Stream<String> own = Stream.concat(Stream.of(component.type()), component.extras().stream());
        return Stream.concat(own.map(folder::concat), component.parts().stream().flatMap(Assets::kinds));
    }

    private static String style(List<String> sheets, String theme, List<String> kinds) {
        Stream<String> looks = theme.isEmpty() ? Stream.of() : Stream.of("theme-" + theme + ".css");
        Stream<String> own = Stream.concat(sheets.stream(), looks).map(sheet -> required(STYLES + sheet));
        return brief(Stream.concat(own, sheets(kinds).values().stream()).collect(Collectors.joining("\n")));
    }

    /**
     * A sheet without comments, empty lines and what lines begin with; plain loops, as {@link ScriptModule} has them.
     */
    static String brief(String sheet) {
        var code = new StringBuilder(sheet.length());
        int from = 0;
        for (int comment = sheet.indexOf("/*"); comment >= 0; comment = sheet.indexOf("/*", from)) {
            code.append(sheet, from, comment);
            int end = sheet.indexOf("*/", comment);
            from = end < 0 ? sheet.length() : end + 2;
        }
        return code.append(sheet, from, sheet.length())
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The style sheets of components by their paths, those that others import first. */
    static Map<String, String> sheets(List<String> kinds) {
        Map<String, String> sheets = new LinkedHashMap<>();
        kinds.forEach(kind -> addStyle(kind + ".css", sheets));
        return sheets;
    }

    /** Adds a component's sheet after those that it imports, each once. */
    private static void addStyle(String path, Map<String, String> sheets) {
        if (sheets.containsKey(path)) {
            return;
        }
        String sheet = read(path).orElse("");
        while (sheet.startsWith(IMPORT)) {
            int end = sheet.indexOf("\";");
            String imported = URI.create(path)
                    .resolve(sheet.substring(IMPORT.length(), end))
                    .getPath();
            required(imported);
            addStyle(imported, sheets);
            sheet = sheet.substring(end + 2).stripLeading();
        }
        sheets.put(path, sheet);
    }

    private static Linker linker(List<String> kinds, boolean dev) {
        var linker = new Linker(Assets::required);
        linker.add(SCRIPTS + "main.js");
        for (String kind : kinds) {
            if (read(kind + ".js").isPresent()) {
                linker.add(kind + ".js");
            }
        }
        if (dev) {
            linker.add(SCRIPTS + "dev.js");
        }
        return linker;
    }

    static String required(String path) {
        return read(path).orElseThrow(() -> new IllegalStateException("There is no " + path + " on the class path."));
    }

    static Optional<String> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name + " from the class path.", e);
        }
    }
}
