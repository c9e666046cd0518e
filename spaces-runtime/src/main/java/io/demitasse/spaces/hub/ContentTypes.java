package io.demitasse.spaces.hub;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file of a repository is sent as, by the end of its name. */
final class ContentTypes {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("json", "application/json"),
            Map.entry("pdf", "application/pdf"));
    private static final Set<String> TEXTS = Set.of(
            "md",
            "txt",
            "java",
            "py",
            "js",
            "ts",
            "css",
            "csv",
            "tsv",
            "yml",
            "yaml",
            "toml",
            "xml",
            "html",
            "svg",
            "properties",
            "gitattributes",
            "gitignore",
            "sh",
            "kt",
            "jsonl");

    private ContentTypes() {}

    /** The type; of what a browser could run a plain text. */
    static String of(String name) {
        String end = end(name);
        return SHOWN.getOrDefault(end, TEXTS.contains(end) ? TEXT : "application/octet-stream");
    }

    /** Whether a browser may show it in place. */
    static boolean isShown(String name) {
        return !of(name).equals("application/octet-stream");
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
