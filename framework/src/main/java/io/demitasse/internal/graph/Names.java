package io.demitasse.internal.graph;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that programs can use, each once: of labels in lower case with {@code _} between words. */
public final class Names {
    private final Set<String> taken = new HashSet<>();

    /** A label as a name: letters of a to z, digits and {@code _}; empty if nothing of it can stay. */
    public static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss");
        String name = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceFirst("^_", "")
                .replaceFirst("_$", "");
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** The name, or with {@code _1}, {@code _2}… if it is taken. */
    public String free(String name) {
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
