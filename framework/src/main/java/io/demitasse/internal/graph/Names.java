package io.demitasse.internal.graph;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that programs can use, each once: of labels in lower case with {@code _} between words. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> taken = new HashSet<>();

    /** A label as a name: letters of a to z, digits and {@code _}; empty if nothing of it can stay. */
    public static String of(String label) {
        String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss");
        String whole = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
        int start = whole.startsWith("_") ? 1 : 0;
        int end = whole.endsWith("_") ? whole.length() - 1 : whole.length();
        String name = start < end ? whole.substring(start, end) : "";
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
