package io.demitasse.spaces.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a tool that fetches libraries is told of the runtime's environment: which registries, proxies and certificates
 * there are, and what its system needs. It may run code of the Space, which is to see no other secret.
 */
final class Registries {
    private static final Pattern TOLD = Pattern.compile(
            "PIP_.*|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|PATH|LANG|LC_.*"
                    + "|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES_A_FILE = Pattern.compile("PIP_.*|SSL_CERT_.*|.*_CA_BUNDLE");
    private static final String SETTINGS = "XDG_CONFIG_HOME";

    private Registries() {}

    /** The part of an environment that is passed on. */
    static Map<String, String> environment(Map<String, String> all) {
        var told = new TreeMap<>(all);
        told.keySet().removeIf(name -> !TOLD.matcher(name).matches());
        told.put(SETTINGS, settings(all).toString());
        return told;
    }

    /** The files that it names, and those in which pip finds its settings. */
    static List<Path> files(Map<String, String> all) {
        return Stream.concat(
                        all.entrySet().stream()
                                .filter(each ->
                                        NAMES_A_FILE.matcher(each.getKey()).matches())
                                .map(each -> each.getValue())
                                .filter(value -> value.startsWith("/"))
                                .map(Path::of),
                        Stream.of(Path.of("/etc/pip.conf"), settings(all).resolve("pip")))
                .filter(Files::exists)
                .toList();
    }

    private static Path settings(Map<String, String> all) {
        String given = all.getOrDefault(SETTINGS, "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(given);
    }
}
